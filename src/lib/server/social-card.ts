/**
 * The picture that stands for a page where its address is shared: the words of the story, its map,
 * and whose page it is. Drawn at build time.
 */
import { Resvg } from '@resvg/resvg-js';
import { escapeXml } from '#lib/core/picture/svg.ts';
import { breakLines, fitLines } from '#lib/core/picture/text-lines.ts';
import { MARK } from '#lib/core/views/mark.ts';
import { DAY_COLOURS } from './day-colours.ts';

/** How large the words are set: as large as they can be in this height. */
const SCALES = {
	story: { sizes: [104, 92, 80, 68, 58], height: 208 },
	record: { sizes: [80, 70, 62, 54, 47], height: 250 },
	quote: { sizes: [72, 62, 54, 47, 41, 36, 31], height: 330 }
} as const;

export interface Card {
	/** Above the title, as at the head of a report: "WASHINGTON, Jan. 24, 2018". */
	dateline: string;
	title: string;
	/** What the title is. Left out: that of a story. */
	scale?: keyof typeof SCALES | undefined;
	deck?: string | undefined;
	/** Markup that belongs inside an `<svg>`. */
	map?: { svg: string; width: number; height: number } | undefined;
	/** Markup of a strip at the foot, as wide as the card between its margins. */
	strip?: string | undefined;
}

/** What the networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Between the edge and the words. */
export const CARD_MARGIN = 64;
const MARGIN = CARD_MARGIN;
/** The first line stands `above` below the rule. */
const DECK = { size: 28, above: 54, leading: 37, width: 470 };
/** A line may be drawn 3 % wider than it was measured. */
const MEASURED = 0.97;
/** Above the mark of the product. */
const FOOT = 520;
const STRIP_TOP = 446;
const MAP_BOX = { x: 540, width: CARD_SIZE.width - 540 - 40, bottom: CARD_SIZE.height - 40 };

// Paths from the root of the project, where builds run: bundling would move `import.meta.url`.
const FONT_FILES = ['newsreader-display', 'newsreader-text', 'franklin-semibold'].map(
	(file) => `src/lib/server/fonts/${file}.ttf`
);
// The names that the files give themselves, whatever was cut from them.
// Titles are set a little tighter than they are measured, as on the page; so they always fit.
const TITLE_FONT = 'font-family="Newsreader 16pt" font-weight="500" letter-spacing="-.022em"';
const DECK_FONT = 'font-family="Newsreader 16pt" font-weight="400"';
export const LABEL_FONT = 'font-family="Libre Franklin Thin" font-weight="600"';

export function renderCard(card: Card): Uint8Array<ArrayBuffer> {
	const { dateline, deck, map, strip } = card;
	const { sizes, height } = SCALES[card.scale ?? 'story'];
	const title = fitLines(
		card.title,
		{ family: 'serif', weight: 500 },
		sizes,
		(CARD_SIZE.width - 2 * MARGIN) * MEASURED,
		(size) => Math.floor(height / size)
	);
	const firstBaseline = 118 + title.size * 0.78;
	const rule = firstBaseline + (title.lines.length - 1) * title.size + title.size * 0.42;
	const deckLines = breakLines(
		deck ?? '',
		{ family: 'serif', size: DECK.size, weight: 500 },
		map ? DECK.width : 900,
		Math.max(1, Math.floor(((strip ? STRIP_TOP : FOOT) - rule - DECK.above) / DECK.leading) + 1)
	);

	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">
		<rect width="100%" height="100%" fill="${DAY_COLOURS.paper}"/>
		${map ? drawMap(map, rule) : ''}
		${strip ? `<g transform="translate(${MARGIN} ${STRIP_TOP})">${strip}</g>` : ''}
		<g fill="${DAY_COLOURS.ink}">
			<text x="${MARGIN}" y="92" font-size="24" ${LABEL_FONT}>${escapeXml(dateline)} —</text>
			${title.lines.map((line, i) => text(line, firstBaseline + i * title.size, title.size, TITLE_FONT)).join('')}
			<rect x="${MARGIN}" y="${rule}" width="${CARD_SIZE.width - 2 * MARGIN}" height="3"/>
			${text('Dateline', 576, 34, TITLE_FONT)}
			<path d="${MARK.path}" transform="translate(${MARGIN + 138} 559) scale(1.6)"/>
		</g>
		<g fill="${DAY_COLOURS['ink-2']}">
			${deckLines.map((line, i) => text(line, rule + DECK.above + i * DECK.leading, DECK.size, DECK_FONT)).join('')}
		</g>
	</svg>`;

	const resvg = new Resvg(svg, {
		font: {
			fontFiles: FONT_FILES,
			loadSystemFonts: false,
			defaultFontFamily: 'Libre Franklin Thin'
		}
	});
	return new Uint8Array(resvg.render().asPng());
}

function text(line: string, y: number, size: number, font: string) {
	return `<text x="${MARGIN}" y="${y}" font-size="${size}" ${font}>${escapeXml(line)}</text>`;
}

/** The map as large as it can be between the rule and the lower edge. */
function drawMap({ svg, width, height }: NonNullable<Card['map']>, rule: number) {
	const top = rule + 28;
	const scale = Math.min(MAP_BOX.width / width, (MAP_BOX.bottom - top) / height);
	const x = MAP_BOX.x + (MAP_BOX.width - width * scale) / 2;
	const y = top + (MAP_BOX.bottom - top - height * scale) / 2;
	return `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;
}
