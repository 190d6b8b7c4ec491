/**
 * How wide a line of text will be, without a browser: labels are placed at build time. Kerning is
 * left out, which keeps the result within 3 % of what browsers draw; a test holds it there.
 */
import { ADVANCE_WIDTHS, CHARACTERS } from './advance-widths.ts';

export interface TextStyle {
	family: 'sans' | 'serif';
	/** Font size in px. */
	size: number;
	/** Taken as the nearest weight that was measured: sans 400, 600 or 700; serif 500. */
	weight: number;
	/** Letter spacing in em, as in CSS. */
	tracking?: number;
}

const INDEX = new Map([...CHARACTERS].map((character, index) => [character, index]));

/** Stands in for a character that is not in the fonts, which some system face will draw. */
const AVERAGE = 56;

function widthsFor({ family, weight }: TextStyle): readonly number[] {
	if (family === 'serif') return ADVANCE_WIDTHS.serif500;
	if (weight < 500) return ADVANCE_WIDTHS.sans400;
	return weight < 650 ? ADVANCE_WIDTHS.sans600 : ADVANCE_WIDTHS.sans700;
}

/** The width of one line in px. Like browsers, it adds letter spacing after the last letter too. */
export function textWidth(text: string, style: TextStyle): number {
	const widths = widthsFor(style);
	const tracking = (style.tracking ?? 0) * 100;
	let hundredths = 0;
	for (const character of text) {
		hundredths += (widths[INDEX.get(character) ?? -1] ?? AVERAGE) + tracking;
	}
	return (hundredths * style.size) / 100;
}
