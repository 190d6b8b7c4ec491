/** What lies over an element: names of a zoomed map keep clear of it. */
import type { Box } from '#lib/core/geo/plane.ts';

/** Air round a cover, in px. */
const AIR = 8;

/** @returns the boxes of all that is marked `data-cover` in its figure, in px of the element */
export function coversOf(element: HTMLElement): Box[] {
	const from = element.getBoundingClientRect();
	const covers = (element.closest('figure') ?? element).querySelectorAll('[data-cover]');
	return [...covers].flatMap((cover): Box[] => {
		const { left, top, right, bottom } = cover.getBoundingClientRect();
		// Not displayed.
		if (left === right) return [];
		const [dx, dy] = [from.left, from.top];
		return [[left - dx - AIR, top - dy - AIR, right - dx + AIR, bottom - dy + AIR]];
	});
}
