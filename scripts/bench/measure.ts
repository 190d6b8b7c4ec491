/** One page of one tool: what its load takes, and how it moves and answers once it is there. */
import type { Browser, Page } from 'playwright';
import { median, recordFrames, summariseFrames, type FrameTimes } from './frames.ts';
import { poll } from './poll.ts';
import { pan, type Tool } from './tools.ts';

/** A page that is not ready by then is left. */
export const PATIENCE = 120_000;
/** A gesture or an answer that takes longer is broken off. */
const GESTURE = 30_000;
/** Loads of which the median counts; of those that take long, one. */
const LOADS = 3;
const LONG = 10_000;

interface Traffic {
	/** Bytes over the wire until the network rests. */
	bytes: number;
	/** Requests to other hosts; they get no answer. */
	elsewhere: number;
}

export interface Load extends Traffic {
	/** Ms from the start of the navigation to the frame in which the page is ready. */
	ready: number;
	/** Bytes of the JavaScript heap after a collection. */
	heap: number;
	/** Elements in the document. */
	elements: number;
}

export interface Use {
	zoom: FrameTimes;
	pan: FrameTimes;
	/** Ms from a click on an event to the frame in which its text is shown; null: not in 30 s. */
	shown: number | null;
}

/** Null where the page was not ready in `PATIENCE`, or broke off. */
export interface Measured {
	load: Load | null;
	use: Use | null;
}

// The whole figure of the story page is in view: what a click shows can be seen.
const VIEW = { width: 1440, height: 1300 };

export async function measure(browser: Browser, tool: Tool, address: string): Promise<Measured> {
	const loads: Load[] = [];
	for (;;) {
		const page = await openPage(browser);
		try {
			const load = await loadPage(page, tool, address);
			if (!load) return { load: null, use: null };
			loads.push(load);
			if (loads.length < LOADS && load.ready < LONG) continue;
			return { load: middleOf(loads), use: await usePage(page, tool) };
		} finally {
			await page.context().close();
		}
	}
}

const middleOf = (loads: readonly Load[]): Load => {
	const middle = (key: keyof Load) => median(loads.map((load) => load[key]));
	return {
		bytes: middle('bytes'),
		ready: middle('ready'),
		heap: middle('heap'),
		elements: middle('elements'),
		elsewhere: middle('elsewhere')
	};
};

async function openPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: VIEW, timezoneId: 'UTC' });
	return context.newPage();
}

/** Notes the first frame in which the page is ready. */
export const watchFor = (isReady: string): string => `
	globalThis.readyAt = null;
	requestAnimationFrame(function look() {
		if (${isReady}) globalThis.readyAt = performance.now();
		else requestAnimationFrame(look);
	});`;

/** @returns null if it is not ready in `PATIENCE` */
export const untilReady = (page: Page): Promise<number | null> =>
	poll(page, 'globalThis.readyAt', PATIENCE);

/** Bytes over the wire of any page, until the network rests. */
export async function weigh(browser: Browser, address: string): Promise<number> {
	const page = await openPage(browser);
	const count = await countTraffic(page, address);
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	await page.context().close();
	return count().bytes;
}

async function countTraffic(page: Page, address: string): Promise<() => Traffic> {
	const { origin } = new URL(address);
	const cdp = await page.context().newCDPSession(page);
	const traffic = { bytes: 0, elsewhere: 0 };
	await cdp.send('Network.enable');
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		traffic.bytes += encodedDataLength;
	});
	page.on('request', (request) => {
		const url = request.url();
		if (/^https?:/.test(url) && !url.startsWith(origin)) traffic.elsewhere++;
	});
	return () => traffic;
}

async function loadPage(page: Page, tool: Tool, address: string): Promise<Load | null> {
	const count = await countTraffic(page, address);
	await page.addInitScript(watchFor(tool.isReady));
	await page.goto(address, { waitUntil: 'commit' });
	const ready = await untilReady(page);
	if (ready === null) return null;
	await page.waitForLoadState('networkidle');
	return { ready, ...count(), ...(await weighMemory(page)) };
}

async function weighMemory(page: Page): Promise<Pick<Load, 'heap' | 'elements'>> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	await cdp.send('HeapProfiler.collectGarbage');
	const { metrics } = await cdp.send('Performance.getMetrics');
	const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
	const elements = await page.evaluate<number>(`document.querySelectorAll('*').length`);
	return { heap, elements };
}

async function usePage(page: Page, tool: Tool): Promise<Use | null> {
	try {
		await tool.prepare(page);
		const shown = await timeShowing(page, tool);
		const into = await recordFrames(page, () => tool.zoomIn(page, within(GESTURE)));
		const panned = await recordFrames(page, () => pan(page, tool.pannedBy, within(GESTURE)));
		const out = await recordFrames(page, () => tool.zoomOut(page, within(GESTURE)));
		return { zoom: summariseFrames([...into, ...out]), pan: summariseFrames(panned), shown };
	} catch (error) {
		if (error instanceof Error && error.name === 'TimeoutError') return null;
		throw error;
	}
}

/** @returns whether so many ms have passed since */
function within(ms: number): () => boolean {
	const end = performance.now() + ms;
	return () => performance.now() > end;
}

/** Where a mark can be hit: nothing lies over it. */
const findMark = ({ marks, idOf }: Tool): string => `(() => {
	for (const mark of document.querySelectorAll(${JSON.stringify(marks)})) {
		const { left, top, width, height } = mark.getBoundingClientRect();
		const [x, y] = [left + Math.min(width / 2, 12), top + Math.min(height / 2, 12)];
		if (mark.contains(document.elementFromPoint(x, y))) return { x, y, id: ${idOf} };
	}
	return null;
})()`;

const watchClick = (id: string, { isShown }: Tool): string => `{
	const id = ${JSON.stringify(id)};
	globalThis.shownAfter = null;
	document.addEventListener('click', ({ timeStamp }) => {
		requestAnimationFrame(function look(now) {
			if (${isShown}) globalThis.shownAfter = performance.now() - timeStamp;
			else requestAnimationFrame(look);
		});
	}, { capture: true, once: true });
	undefined;
}`;

async function timeShowing(page: Page, tool: Tool): Promise<number | null> {
	const found = await page.evaluate<{ x: number; y: number; id: string } | null>(findMark(tool));
	if (!found) return null;
	await page.evaluate(watchClick(found.id, tool));
	await page.mouse.click(found.x, found.y);
	const shown = await poll<number>(page, 'globalThis.shownAfter', GESTURE);
	await page.waitForTimeout(500);
	return shown;
}
