/**
 * The last resort of a crowded map: a number stands for a name, and a key below the map says whose
 * it is. Where even numbers do not fit, neighbours share a label: "17–23".
 */
import type { LabelTier, NumberedPlace, PlacedLabel } from './map-drawing.ts';

/** From this many on, a shared label says how many places it stands for. */
const MANY = 10;
/** Height of the rows in which a map is read, in px. */
const ROW = 40;

/** A number label before it has its number: whose it is, and where on its plane they stand. */
export interface NumberLabel {
	label: PlacedLabel;
	/** In the order in which they are numbered. */
	places: readonly Omit<NumberedPlace, 'number'>[];
	x: number;
	y: number;
}

/** The text of a label from its first number on. */
export function numberLines(first: number, count: number): string[] {
	if (count === 1) return [String(first)];
	const range = `${first}–${first + count - 1}`;
	return count < MANY ? [range] : [`${count} here`, range];
}

/** The widest that the text can become, for the search: its numbers are given only afterwards. */
export function widestLines(count: number, most: number): string[] {
	const widest = '8'.repeat(String(most).length);
	if (count === 1) return [widest];
	const range = `${widest}–${widest}`;
	return count < MANY ? [range] : [`${count} here`, range];
}

/**
 * Gives numbers in the order of reading: row by row, from the left, plane after plane.
 * @param planes the number labels of each plane of a tier, with its units to one px
 * @returns the labels of each plane, and the key
 */
export function giveNumbers(planes: readonly { numbers: readonly NumberLabel[]; k: number }[]): {
	labels: PlacedLabel[][];
	numbered: LabelTier['numbered'];
} {
	const numbered: NumberedPlace[] = [];
	const labels = planes.map(({ numbers, k }) =>
		inReadingOrder(numbers, k).map(({ label, places }) => {
			const lines = numberLines(numbered.length + 1, places.length);
			for (const place of places) numbered.push({ ...place, number: numbered.length + 1 });
			return { ...label, lines };
		})
	);
	return { labels, numbered };
}

function inReadingOrder(numbers: readonly NumberLabel[], k: number): NumberLabel[] {
	const row = ({ y }: NumberLabel) => Math.floor(y / (ROW * k));
	return [...numbers].sort((a, b) => row(a) - row(b) || a.x - b.x || a.y - b.y);
}
