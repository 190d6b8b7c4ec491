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
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((one) => pieces(one, fits))) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const last = kept.pop() ?? '';
	return [...kept, cut(last, fits)];
}

/** As many lines as `breakLines` makes, of nearly one length: no last line with a single word. */
export function balanceLines(
	words: string,
	style: TextStyle,
	width: number,
	most = Infinity
): string[] {
	const lines = breakLines(words, style, width, most);
	if (breakLines(words, style, width).length > most) return lines;
	let narrower = lines;
	for (let share = 0.95; share > 0.5; share -= 0.05) {
		const next = breakLines(words, style, width * share);
		if (next.length > lines.length) break;
		narrower = next;
	}
	return narrower;
}

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

/** The largest of `sizes` (largest first) at which the words take no more than `most` lines. */
export function fitLines(
	words: string,
	style: Omit<TextStyle, 'size'>,
	sizes: readonly [number, ...number[]],
	width: number,
	most: number
): { size: number; lines: string[] } {
	const broken = sizes.map((size) => ({
		size,
		lines: breakLines(words, { ...style, size }, width)
	}));
	const fitting = broken.find(({ lines }) => lines.length <= most);
	if (fitting) return fitting;
	const size = Math.min(...sizes);
	return { size, lines: breakLines(words, { ...style, size }, width, most) };
}
