/** How a page comes over a slow network to a slow device. */
import type { Browser } from 'playwright';
import { median } from './frames.ts';
import { untilReady, watchFor } from './measure.ts';
import type { Tool } from './tools.ts';

/** Lighthouse's slow 4G as it sets it in DevTools: 150 ms and 1.6 Mbit/s, corrected for how DevTools throttles. */
const SLOW_4G = {
	offline: false,
	latency: 150 * 3.75,
	downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
	uploadThroughput: (750 * 1024 * 0.9) / 8
};
const SLOWDOWN = 4;
const LOADS = 3;
/** After it is ready a page may still block and shift. */
const AFTER = 3_000;

export interface SlowLoad {
	/** Ms from the start of the navigation. */
	firstPaint: number;
	largestPaint: number;
	ready: number;
	/** Ms by which tasks were longer than 50, from the start until 3 s after the page is ready. */
	blocked: number;
	/** Cumulative layout shift. */
	shift: number;
}

/** Text, not a function: what compiles this file would wrap it in helpers that no page has. */
const OBSERVE = `
	globalThis.seen = { firstPaint: 0, largestPaint: 0, blocked: 0, shift: 0 };
	const observe = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.firstPaint = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
	observe('longtask', ({ duration }) => (seen.blocked += duration - 50));
	observe('layout-shift', ({ value }) => (seen.shift += value));`;

/** The median of three loads, figure by figure; null if one was not ready in time. */
export async function measureSlowLoad(
	browser: Browser,
	tool: Tool,
	address: string
): Promise<SlowLoad | null> {
	const loads: SlowLoad[] = [];
	for (let i = 0; i < LOADS; i++) {
		const load = await loadOnce(browser, tool, address);
		if (!load) return null;
		loads.push(load);
	}
	const middle = (key: keyof SlowLoad) => median(loads.map((load) => load[key]));
	return {
		firstPaint: middle('firstPaint'),
		largestPaint: middle('largestPaint'),
		ready: middle('ready'),
		blocked: middle('blocked'),
		shift: middle('shift')
	};
}

async function loadOnce(browser: Browser, tool: Tool, address: string): Promise<SlowLoad | null> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		timezoneId: 'UTC'
	});
	try {
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.addInitScript(`{ ${OBSERVE} ${watchFor(tool.isReady)} }`);
		await page.goto(address, { waitUntil: 'commit' });
		const ready = await untilReady(page);
		if (ready === null) return null;
		await page.waitForTimeout(AFTER);
		const seen = await page.evaluate<Omit<SlowLoad, 'ready'>>('seen');
		return { ...seen, ready };
	} finally {
		await context.close();
	}
}
