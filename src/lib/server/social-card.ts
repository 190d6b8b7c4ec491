/**
 * The picture that stands for a page where its address is shared: the words of the story, its map,
 * and whose page it is. Drawn at build time.
 */
import { Resvg } from '@resvg/resvg-js';
import { textWidth } from '#lib/core/text/measure.ts';
import { MARK } from '#lib/core/views/mark.ts';
import { withDayColours } from './day-colours.ts';

export interface Card {
	/** Above the title, as at the head of a report: "WASHINGTON, Jan. 24, 2018". */
	dateline: string;
	title: string;
	deck?: string | undefined;
	/** Markup that belongs inside an `<svg>`; may use the tokens of tokens.css. */
	map?: { svg: string; width: number; height: number } | undefined;
}

/** What the networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 64;
const TITLE_LINES = 2;
const TITLE_SIZES = [104, 92, 80, 68, 58];
const DECK = { size: 28, leading: 37, width: 470, lines: 6 };
const MAP_BOX = { x: 540, width: CARD_SIZE.width - 540 - 40, bottom: CARD_SIZE.height - 40 };

// Paths from the root of the project, where builds run: bundling would move `import.meta.url`.
const FONT_FILES = ['newsreader-display', 'newsreader-text', 'franklin-semibold'].map(
	(file) => `src/lib/server/fonts/${file}.ttf`
);
// The names that the files give themselves, whatever was cut from them.
// Titles are set a little tighter than they are measured, as on the page; so they always fit.
const TITLE_FONT = 'font-family="Newsreader 16pt" font-weight="500" letter-spacing="-.022em"';
const DECK_FONT = 'font-family="Newsreader 16pt" font-weight="400"';
const LABEL_FONT = 'font-family="Libre Franklin Thin" font-weight="600"';

export function renderCard(card: Card): Uint8Array<ArrayBuffer> {
	const { dateline, deck, map } = card;
	const title = fitTitle(card.title);
	const firstBaseline = 118 + title.size * 0.78;
	const rule = firstBaseline + (title.lines.length - 1) * title.size + title.size * 0.42;
	const deckLines = breakLines(deck ?? '', DECK.size, map ? DECK.width : 900);
	if (deckLines.length > DECK.lines) {
		deckLines.length = DECK.lines;
		deckLines[DECK.lines - 1] += ' …';
	}

	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">
		<rect width="100%" height="100%" fill="var(--paper)"/>
		${map ? drawMap(map, rule) : ''}
		<g fill="var(--ink)">
			<text x="${MARGIN}" y="92" font-size="24" ${LABEL_FONT}>${escapeText(dateline)} —</text>
			${title.lines.map((line, i) => text(line, firstBaseline + i * title.size, title.size, TITLE_FONT)).join('')}
			<rect x="${MARGIN}" y="${rule}" width="${CARD_SIZE.width - 2 * MARGIN}" height="3"/>
			${text('Dateline', 576, 34, TITLE_FONT)}
			<path d="${MARK.path}" transform="translate(${MARGIN + 138} 559) scale(1.6)"/>
		</g>
		<g fill="var(--ink-2)">
			${deckLines.map((line, i) => text(line, rule + 54 + i * DECK.leading, DECK.size, DECK_FONT)).join('')}
		</g>
	</svg>`;

	const resvg = new Resvg(withDayColours(svg), {
		font: {
			fontFiles: FONT_FILES,
			loadSystemFonts: false,
			defaultFontFamily: 'Libre Franklin Thin'
		}
	});
	return new Uint8Array(resvg.render().asPng());
}

/** The largest size at which the title takes no more than two lines. */
function fitTitle(title: string) {
	const fitted = TITLE_SIZES.map((size) => ({ size, lines: breakTitle(title, size) }));
	const small = fitted.at(-1) ?? { size: 58, lines: [title] };
	return fitted.find(({ lines }) => lines.length <= TITLE_LINES) ?? small;
}

function breakTitle(title: string, size: number) {
	return breakLines(title, size, CARD_SIZE.width - 2 * MARGIN);
}

function breakLines(words: string, size: number, width: number): string[] {
	const lines: string[] = [];
	for (const word of words.split(/\s+/).filter(Boolean)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		const fits = textWidth(longer, { family: 'serif', size, weight: 500 }) <= width;
		if (fits && lines.length) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

function text(line: string, y: number, size: number, font: string) {
	return `<text x="${MARGIN}" y="${y}" font-size="${size}" ${font}>${escapeText(line)}</text>`;
}

/** The map as large as it can be between the rule and the lower edge. */
function drawMap({ svg, width, height }: NonNullable<Card['map']>, rule: number) {
	const top = rule + 28;
	const scale = Math.min(MAP_BOX.width / width, (MAP_BOX.bottom - top) / height);
	const x = MAP_BOX.x + (MAP_BOX.width - width * scale) / 2;
	const y = top + (MAP_BOX.bottom - top - height * scale) / 2;
	return `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;
}

function escapeText(words: string) {
	return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
