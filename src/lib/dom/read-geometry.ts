/**
 * Reads the shapes of a map back from the page that came with them, so that they are not sent a
 * second time with the page's data. Every shape stands in it exactly once.
 */
import type { Geometry } from '#lib/core/geo/map-drawing.ts';

/** What stands for markup that is there already. Svelte keeps the server's, unless this is empty. */
export const IN_PAGE = ' ';

/** @returns null where the page does not hold the shapes of this story */
export function readGeometry(page: Document, story: string): Geometry | null {
	const shapes = page.querySelectorAll<SVGPathElement>(
		`[data-shapes='${CSS.escape(story)}'] [data-shape]`
	);
	if (!shapes.length) return null;
	return Object.fromEntries(
		[...shapes].map((shape) => [shape.dataset['shape'] ?? '', shape.getAttribute('d') ?? ''])
	);
}
