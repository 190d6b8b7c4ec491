/**
 * The tools that are compared: where each has its page of a story, when that page is ready, and how
 * a hand does the same thing in each. Expressions are text: they run in the page.
 */
import type { Page } from 'playwright';
import { peerAddress } from './peers.ts';

export type ToolName = 'dateline' | 'timelinejs' | 'vis';

export interface Tool {
	name: ToolName;
	/** From the root of the site. */
	address: (story: string) => string;
	/** True once the timeline is drawn and answers. */
	isReady: string;
	/** Before a hand comes: fetch what is fetched for one. */
	prepare: (page: Page) => Promise<void>;
	zoomIn: (page: Page, isOver: () => boolean) => Promise<void>;
	zoomOut: (page: Page, isOver: () => boolean) => Promise<void>;
	/** What is dragged to pan. */
	pannedBy: string;
	/** Marks of single events. */
	marks: string;
	/** The id of a mark's event, by `mark`. */
	idOf: string;
	/** True once the text of the event `id` is to be read. */
	isShown: string;
}

/** The most crowded day of a generated story, and where its first window begins and ends. */
const DAY = Date.UTC(2018, 0, 24, 12);
const EXTENT = [Date.UTC(1900, 0, 1), Date.UTC(2028, 0, 1)] as const;

/** From 128 years to six weeks, in about as many ms for each tool. */
const DEPTH = 1_000;
const ZOOMING = 1_200;
/** Ms between two moves of the mouse. */
const PAUSE = 12;

const dateline: Tool = {
	name: 'dateline',
	address: (story) => `${story}/`,
	isReady: `document.documentElement.dataset.ready !== undefined && document.querySelector('.timeline [data-event]') !== null`,
	async prepare(page) {
		await page.locator('.timeline').dispatchEvent('pointerenter');
		await page.getByRole('slider', { name: 'Current event' }).waitFor();
	},
	...wheelZoom(
		`(() => {
			const { left, width } = document.querySelector('.timeline .ground').getBoundingClientRect();
			return left + (width * (${DAY} - ${EXTENT[0]})) / ${EXTENT[1] - EXTENT[0]};
		})()`,
		'.timeline .ground',
		{ delta: 10, factor: 2 ** 0.1 }
	),
	pannedBy: '.timeline .ground',
	marks: '.timeline a[data-event]:not([data-events], [aria-current])',
	idOf: `mark.dataset.event`,
	// The list beside stands at the event, and it is the current one.
	isShown: `(() => {
		const row = document.getElementById(id);
		if (row?.getAttribute('aria-current') !== 'true') return false;
		const { top, bottom } = row.getBoundingClientRect();
		let list = row.parentElement;
		while (list && getComputedStyle(list).overflowY === 'visible') list = list.parentElement;
		const frame = (list ?? document.documentElement).getBoundingClientRect();
		return bottom > Math.max(frame.top, 0) && top < Math.min(frame.bottom, innerHeight);
	})()`
};

const timelinejs: Tool = {
	name: 'timelinejs',
	address: (story) => peerAddress('timelinejs', story),
	isReady: `document.documentElement.dataset.ready !== undefined && document.querySelector('.tl-timemarker') !== null && document.querySelector('.tl-slide .tl-headline') !== null`,
	prepare: () => Promise.resolve(),
	// It knows no wheel: its buttons move by steps of a fixed row, each in about a second.
	zoomIn: (page, isOver) => pressButton(page, 0, isOver),
	zoomOut: (page, isOver) => pressButton(page, 1, isOver),
	pannedBy: '.tl-timenav',
	marks: '.tl-timemarker:not(.tl-timemarker-active) .tl-timemarker-content-container',
	idOf: `mark.closest('.tl-timemarker').id.replace(/-marker$/, '')`,
	// The whole of its headline has slid into view.
	isShown: `(() => {
		const headline = document.getElementById(id)?.querySelector('.tl-headline');
		const { left = -1, right = Infinity } = headline?.getBoundingClientRect() ?? {};
		return left >= 0 && right <= innerWidth;
	})()`
};

const vis: Tool = {
	name: 'vis',
	address: (story) => peerAddress('vis', story),
	isReady: `document.documentElement.dataset.ready !== undefined && document.querySelector('.vis-item') !== null`,
	prepare: () => Promise.resolve(),
	...wheelZoom(
		`(() => {
			const { left, width } = document.querySelector('.vis-panel.vis-center').getBoundingClientRect();
			const { start, end } = timeline.getWindow();
			return left + (width * (${DAY} - start)) / (end - start);
		})()`,
		'.vis-panel.vis-center',
		// It zooms by a fifth, however far the wheel is turned.
		{ delta: 100, factor: 1.2 }
	),
	pannedBy: '.vis-panel.vis-center',
	marks: '.vis-item.vis-box, .vis-item.vis-range',
	idOf: `''`,
	isShown: `document.querySelector('#details p') !== null`
};

export const TOOLS: readonly Tool[] = [dateline, timelinejs, vis];

interface Wheel {
	/** Px of one turn. */
	delta: number;
	/** By which it zooms. */
	factor: number;
}

/** @param x where the pointer rests, as an expression */
function wheelZoom(
	x: string,
	axis: string,
	{ delta, factor }: Wheel
): Pick<Tool, 'zoomIn' | 'zoomOut'> {
	const turns = Math.round(Math.log(DEPTH) / Math.log(factor));
	const turn = async (page: Page, by: number, isOver: () => boolean) => {
		const box = await page.locator(axis).first().boundingBox();
		if (!box) throw new Error(`${axis} is not drawn`);
		const aim = async () => {
			const day = await page.evaluate<number>(x);
			const inside = Math.max(box.x + 10, Math.min(box.x + box.width - 10, day));
			// Near the top: some grow and shrink at the bottom as they zoom.
			await page.mouse.move(inside, box.y + 20);
		};
		await page.keyboard.down('Control');
		for (let i = 0; i < turns && !isOver(); i++) {
			if (i % 10 === 0) await aim();
			await page.mouse.wheel(0, by);
			await page.waitForTimeout(ZOOMING / turns);
		}
		await page.keyboard.up('Control');
	};
	return {
		zoomIn: (page, isOver) => turn(page, -delta, isOver),
		zoomOut: (page, isOver) => turn(page, delta, isOver)
	};
}

async function pressButton(page: Page, index: number, isOver: () => boolean): Promise<void> {
	for (let i = 0; i < 3 && !isOver(); i++) {
		await page.locator('.tl-menubar-button').nth(index).click();
		await page.waitForTimeout(1_100);
	}
}

const SWINGS = 120;

/** Dragged to and fro about its middle by 200 px, three times. */
export async function pan(page: Page, selector: string, isOver: () => boolean): Promise<void> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${selector} is not drawn`);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 1; i <= SWINGS && !isOver(); i++) {
		await page.mouse.move(x + 200 * Math.sin((i * 6 * Math.PI) / SWINGS), y);
		await page.waitForTimeout(PAUSE);
	}
	await page.mouse.up();
}
