/** Words broken into lines that fit a width, for pictures, where nothing breaks them. */
import { textWidth, type TextStyle } from '../text/measure.ts';

const MORE = ' …';
/** A no-break space holds two words together. */
const SPACE = /[^\S\u00a0]+/;

/**
 * @param width in px
 * @param most lines; what does not fit into them is cut and shown to be cut
 */
export function breakLines(
	words: string,
	style: TextStyle,
	width: number,
	most = Infinity
): string[] {
	const fits = (line: string) => textWidth(line, style) <= width;
	const lines: string[] = [];
	for (const word of words
		.split(SPACE)
		.filter(Boolean)
		.flatMap((one) => pieces(one, fits))) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	if (lines.length <= most) return lines;
	if (most < 1) return [];
	const kept = lines.slice(0, most);
	const last = kept.pop() ?? '';
	return [...kept, cut(last, fits)];
}

/** As many lines as `breakLines` makes, but as nearly of one length as they can be. */
export function balanceLines(
	words: string,
	style: TextStyle,
	width: number,
	most = Infinity
): string[] {
	const whole = breakLines(words, style, width);
	if (whole.length > most) return breakLines(words, style, width, most);
	// No word is broken for the sake of the others.
	const least = Math.max(...whole.flatMap((line) => line.split(' ').map(widthOf(style))));
	const ways = SHARES.map((share) => share * width)
		.filter((narrower) => narrower >= least)
		.map((narrower) => breakLines(words, style, narrower))
		.filter(({ length }) => length === whole.length);
	const raggedness = (way: readonly string[]) => {
		const widths = way.map(widthOf(style));
		return Math.max(...widths) - Math.min(...widths);
	};
	return ways.reduce((a, b) => (raggedness(b) < raggedness(a) ? b : a), whole);
}

const widthOf =
	(style: TextStyle) =>
	(line: string): number =>
		textWidth(line, style);

/** Of the width: where lines are tried to be broken. */
const SHARES = Array.from({ length: 20 }, (_, i) => 1 - i / 40);

/** A word that is wider than the line, in pieces that are not. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
	if (fits(word)) return [word];
	const parts: string[] = [];
	for (const character of word) {
		const longer = `${parts.at(-1) ?? ''}${character}`;
		if (parts.length && fits(longer)) parts[parts.length - 1] = longer;
		else parts.push(character);
	}
	return parts;
}

function cut(line: string, fits: (line: string) => boolean): string {
	const characters = [...line];
	while (characters.length && !fits(characters.join('') + MORE)) characters.pop();
	return characters.join('').trimEnd() + MORE;
}

/**
 * The largest of `sizes` (largest first) at which the words take no more lines than they may.
 * @param most lines at a size
 */
export function fitLines(
	words: string,
	style: Omit<TextStyle, 'size'>,
	sizes: readonly [number, ...number[]],
	width: number,
	most: (size: number) => number
): { size: number; lines: string[] } {
	const broken = sizes.map((size) => ({
		size,
		lines: breakLines(words, { ...style, size }, width)
	}));
	const fitting = broken.find(({ size, lines }) => lines.length <= most(size));
	if (fitting) return fitting;
	const size = Math.min(...sizes);
	return { size, lines: breakLines(words, { ...style, size }, width, most(size)) };
}
