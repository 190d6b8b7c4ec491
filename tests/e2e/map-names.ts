/** The names on a map as a browser draws them, and how they lie to each other. */
import type { Page } from '@playwright/test';

type Corner = [number, number];

export interface Name {
	place: string;
	text: string;
	/** Of the text's box on the screen; turned text has a turned box. */
	corners: Corner[];
}

/** The names that are shown, on the map or in an inset. */
export const namesShown = (page: Page): Promise<Name[]> =>
	page.locator('.place-map').evaluate((map) =>
		[...map.querySelectorAll<SVGTextElement>('text[data-label]')]
			.filter(
				(text) =>
					text.getBoundingClientRect().width > 0 &&
					getComputedStyle(text).visibility === 'visible' &&
					!text.closest('.labels.faded')
			)
			.map((text) => {
				const { x, y, width, height } = text.getBBox();
				const toScreen = text.getScreenCTM();
				const corner = (dx: number, dy: number): [number, number] => {
					const point = new DOMPoint(x + dx, y + dy).matrixTransform(toScreen ?? undefined);
					return [point.x, point.y];
				};
				return {
					place: text.dataset['label'] ?? '',
					text: text.textContent,
					corners: [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)]
				};
			})
	);

/** Pairs of names that lie in each other by more than a px. */
export const clashes = (names: readonly Name[]): string[] =>
	names.flatMap((a, i) =>
		names
			.slice(0, i)
			.filter((b) => overlap(a.corners, b.corners) > 1)
			.map((b) => `${a.text} / ${b.text}`)
	);

/** How deep two convex shapes lie in each other along the axis that parts them best. */
function overlap(a: readonly Corner[], b: readonly Corner[]): number {
	const axes = [a, b].flatMap((shape) =>
		shape.map(([x, y], i) => {
			const [nextX, nextY] = shape[(i + 1) % shape.length] ?? [x, y];
			const length = Math.hypot(nextX - x, nextY - y) || 1;
			return [(nextY - y) / length, (x - nextX) / length] as const;
		})
	);
	return Math.min(
		...axes.map(([ux, uy]) => {
			const along = (shape: readonly Corner[]) => shape.map(([x, y]) => x * ux + y * uy);
			const [first, second] = [along(a), along(b)];
			return (
				Math.min(Math.max(...first), Math.max(...second)) -
				Math.max(Math.min(...first), Math.min(...second))
			);
		})
	);
}
