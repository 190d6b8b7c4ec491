/** How the text of a map label is set, and how much room it takes. */
import { LEADING } from './leading.ts';
import { textWidth } from '../text/measure.ts';
import type { PlacedLabel } from './map-drawing.ts';
import type { Box } from './plane.ts';

/** In px at the width of a tier. Mirrored by the style of `PlaceLabels.svelte`. */
interface LabelStyle {
	size: number;
	/** A selected place's name turns bold, and is then set as much tighter. */
	weight: number;
	tracking: number;
	/** Of Libre Franklin, in em: a browser's box of the text; of figures, the figures alone. */
	ascent: number;
	descent: number;
}

const FULL = { ascent: 0.966, descent: 0.246 } as const;
const FIGURES = { ascent: 0.76, descent: 0.06 } as const;

export const LABEL_STYLES: Record<PlacedLabel['style'], LabelStyle> = {
	place: { size: 12, weight: 600, tracking: 0, ...FULL },
	context: { size: 12, weight: 400, tracking: 0, ...FULL },
	state: { size: 11, weight: 700, tracking: 0.13, ...FULL },
	number: { size: 10, weight: 600, tracking: 0, ...FIGURES }
};

export type LabelStyleName = PlacedLabel['style'];

export function blockSize(
	lines: readonly string[],
	style: LabelStyleName,
	k: number
): { width: number; height: number } {
	const { size, weight, tracking, ascent, descent } = LABEL_STYLES[style];
	const set = { family: 'sans', size: size * k, weight, tracking } as const;
	return {
		width: Math.max(...lines.map((line) => textWidth(cased(line, style), set))),
		height: size * k * (ascent + descent + LEADING * (lines.length - 1))
	};
}

export const cased = (line: string, style: LabelStyleName): string =>
	style === 'state' ? line.toUpperCase() : line;

/** From the top of a block to its first baseline. */
export const firstBaseline = (style: LabelStyleName, k: number): number =>
	LABEL_STYLES[style].size * k * LABEL_STYLES[style].ascent;

/** "West Palm | Beach, Fla." to its lines. */
export const linesOf = (label: string): string[] => label.split(/\s*\|\s*/).filter(Boolean);

/** Broken at the space nearest to the middle. */
export function halved(words: string): string[] {
	const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
	const middle = words.length / 2;
	const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
	return at === undefined ? [words] : [words.slice(0, at), words.slice(at + 1)];
}

/**
 * The room a placed label takes. Turned text is covered by a row of squares along its line: one
 * box round it all would forbid far more than it hides.
 */
export function labelBoxes(label: PlacedLabel, k: number): Box[] {
	const { width, height } = blockSize(label.lines, label.style, k);
	const left = { start: 0, middle: -width / 2, end: -width }[label.anchor];
	const top = -firstBaseline(label.style, k);
	if (!label.turn) {
		return [[label.x + left, label.y + top, label.x + left + width, label.y + top + height]];
	}
	const angle = (label.turn * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const count = Math.max(2, Math.ceil((2 * width) / height));
	const half = (height * 0.9) / 2;
	return Array.from({ length: count }, (_, i) => {
		const along = left + half + ((width - 2 * half) * i) / (count - 1);
		const down = top + height / 2;
		const x = label.x + along * cos - down * sin;
		const y = label.y + along * sin + down * cos;
		return [x - half, y - half, x + half, y + half] as const;
	});
}
