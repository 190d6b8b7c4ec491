/** The comparison itself, in one run of one browser: every tool at every size, then the slow network. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../browser.js';
import { SLOW_EVENTS } from './bars.ts';
import { describeMachine } from './machine.ts';
import { measure, weigh, type Measured } from './measure.ts';
import { serve } from './served.ts';
import { storyId } from './site.ts';
import { measureSlowLoad, type SlowLoad } from './slow-load.ts';
import { TOOLS, type ToolName } from './tools.ts';

const PORT = 4184;
/** Names of other hosts lead nowhere: what is asked of them fails at once. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export interface Compared {
	machine: string;
	/** By size and tool; absent where there is no such page. */
	sizes: { events: number; tools: Partial<Record<ToolName, Measured>> }[];
	/** With `SLOW_EVENTS`; null where a page was not ready in time. */
	slow: Partial<Record<ToolName, SlowLoad | null>>;
	/** Bytes of the bare timeline of the same story; null where it is not built. */
	bareBytes: number | null;
}

export async function compareTools(site: string, sizes: readonly number[]): Promise<Compared> {
	const server = await serve(site, PORT);
	const launch = chromiumLaunch();
	const browser = await chromium.launch({ ...launch, args: [...launch.args, ALONE] });
	const isBuilt = (address: string) => existsSync(join(site, address, 'index.html'));
	try {
		const machine = describeMachine(browser.version());
		const small = storyId(SLOW_EVENTS);
		const compared: Compared = { machine, sizes: [], slow: {}, bareBytes: null };
		for (const tool of TOOLS) {
			if (!sizes.includes(SLOW_EVENTS) || !isBuilt(tool.address(small))) continue;
			note(`${tool.name}, ${SLOW_EVENTS} events, slow 4G`);
			const address = server.address + tool.address(small);
			compared.slow[tool.name] = await measureSlowLoad(browser, tool, address);
		}
		const bare = `embed/${small}/timeline/`;
		if (isBuilt(bare)) compared.bareBytes = await weigh(browser, server.address + bare);
		for (const events of sizes) {
			const tools: Partial<Record<ToolName, Measured>> = {};
			for (const tool of TOOLS) {
				const address = tool.address(storyId(events));
				if (!isBuilt(address)) continue;
				note(`${tool.name}, ${events.toLocaleString('en-US')} events`);
				tools[tool.name] = await measure(browser, tool, server.address + address);
			}
			compared.sizes.push({ events, tools });
		}
		return compared;
	} finally {
		await browser.close();
		server.stop();
	}
}

const note = (what: string): void => console.error(`Measuring ${what} …`);
