/**
 * Attachments for a list that is read by scrolling: which row the reader has reached, and bringing
 * a row to where it is read. Rows are found by `data-row`, the id of their record.
 */
import type { Attachment } from 'svelte/attachments';
import { wantsStill } from './motion.ts';

/** Where on its height a list is read. */
const READING_LINE = 1 / 3;

/** Above this width the list scrolls by itself, beside the map; below, with the page. */
const BESIDE = '(min-width: 900px)';

/**
 * Reports the row at the reading line, only while the reader scrolls: a list that is moved by a
 * choice made elsewhere must not choose again. A page that is turned or made narrower keeps the
 * current row in view, if it was.
 */
export function reportsReading(onread: (id: string) => void): Attachment<HTMLElement> {
	return (region) => {
		let byReader = false;
		let frame = 0;
		let isReading = false;
		let width = innerWidth;
		const currentRow = () => region.querySelector('li[aria-current]');
		const wake = (event: Event) => (byReader ||= scrolls(region, event));
		const sleep = () => (byReader = false);
		const read = () => {
			frame = 0;
			const id = byReader ? rowAtLine(region) : null;
			if (id) onread(id);
			isReading = isInView(region, currentRow());
		};
		const turned = () => {
			// A bar of the browser that comes and goes changes the height alone.
			if (innerWidth === width) return;
			width = innerWidth;
			sleep();
			if (!isReading) return;
			const keep = () => bringIntoReading(region, currentRow()?.id ?? '', true);
			// Map and timeline take their new height a frame later.
			requestAnimationFrame(() => requestAnimationFrame(keep));
		};
		const scrolled = () => (frame ||= requestAnimationFrame(read));
		const inputs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
		for (const type of inputs) addEventListener(type, wake, { passive: true });
		region.addEventListener('dateline:moved', sleep);
		region.addEventListener('scroll', scrolled, { passive: true });
		addEventListener('scroll', scrolled, { passive: true });
		addEventListener('resize', turned);
		return () => {
			for (const type of inputs) removeEventListener(type, wake);
			region.removeEventListener('dateline:moved', sleep);
			region.removeEventListener('scroll', scrolled);
			removeEventListener('scroll', scrolled);
			removeEventListener('resize', turned);
			cancelAnimationFrame(frame);
		};
	};
}

/** Whether what the reader does may scroll the list, rather than something elsewhere. */
function scrolls(region: HTMLElement, { type, target }: Event): boolean {
	const isWithin = target instanceof Node && region.contains(target);
	if (isWithin || matchMedia(BESIDE).matches) return isWithin;
	// The list scrolls with the page: wherever a hand or a wheel does that.
	return type === 'wheel' || type === 'touchmove' || target === document.body;
}

function rowAtLine(region: HTMLElement): string | null {
	const box = visibleBox(region);
	if (box.bottom <= box.top) return null;
	const line = box.top + (box.bottom - box.top) * READING_LINE;
	let reached: string | null = null;
	for (const row of region.querySelectorAll<HTMLElement>('[data-row]')) {
		const item = row.closest('li');
		if (!item?.checkVisibility()) continue;
		const { top, bottom } = item.getBoundingClientRect();
		if (top > line) break;
		if (bottom > box.top) reached = row.dataset['row'] ?? null;
	}
	return reached;
}

function isInView(region: HTMLElement, row: Element | null): boolean {
	if (!row) return false;
	const box = visibleBox(region);
	const { top, bottom } = row.getBoundingClientRect();
	return box.top < bottom && top < box.bottom;
}

/** The part of the region that can be seen: its own box, or what the sticky map leaves of the page. */
function visibleBox(region: HTMLElement): { top: number; bottom: number } {
	const { top, bottom } = region.getBoundingClientRect();
	if (matchMedia(BESIDE).matches) return { top, bottom };
	const covered = stickyAbove()?.getBoundingClientRect().bottom ?? 0;
	return { top: Math.max(top, covered), bottom: Math.min(bottom, innerHeight) };
}

/** What stays at the top of the page while the list scrolls beneath it; null where nothing does. */
function stickyAbove(): HTMLElement | null {
	const look = document.querySelector<HTMLElement>('[data-sticky]');
	return look && getComputedStyle(look).position === 'sticky' ? look : null;
}

/** Where a list that scrolls by itself is read: near the top of what the screen shows of it. */
function lineOf(list: HTMLElement): number {
	const { top, bottom } = list.getBoundingClientRect();
	const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
	return from + Math.max(0, to - from) * 0.12;
}

/** Brings a row to where it is read: smoothly over a short way, at once over a long one or if asked. */
export function bringIntoReading(region: HTMLElement, id: string, isAtOnce = wantsStill()): void {
	const row = region.querySelector(`[data-row="${CSS.escape(id)}"]`)?.closest('li');
	if (!row) return;
	row.closest('details')?.setAttribute('open', '');
	region.dispatchEvent(new CustomEvent('dateline:moved'));
	const { top } = row.getBoundingClientRect();
	const isBeside = matchMedia(BESIDE).matches;
	const scroller = isBeside ? region : document.documentElement;
	const line = isBeside ? lineOf(region) : (stickyAbove()?.offsetHeight ?? 0) + 12;
	const by = top - line;
	const isShort = Math.abs(by) < innerHeight * 1.5;
	scroller.scrollBy({ top: by, behavior: isShort && !isAtOnce ? 'smooth' : 'instant' });
}
