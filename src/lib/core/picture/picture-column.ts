/** The column beside the map: when, what happened, what it made of the map, and what the marks mean. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { NumberedPlace } from '../geo/map-drawing.ts';
import type { MapState } from '../model/map-state.ts';
import { countPlaces, type Counter } from '../views/counter.ts';
import { capital } from '../text/capital.ts';
import { keyEntries } from '../views/place-words.ts';
import type { PictureColours } from './colours.ts';
import { keySign, pointSign } from './place-signs.ts';
import { setLines, type Setting } from './set-lines.ts';
import { escapeXml, tag } from './svg.ts';
import { balanceLines } from './text-lines.ts';
import { FAMILIES } from './typefaces.ts';

export interface Column {
	x: number;
	/** Of its first line's top. */
	top: number;
	width: number;
	bottom: number;
}

export interface ColumnContent {
	model: Model;
	event: StoryEvent;
	state: MapState;
	/** Whose numbers stand on the map where there was no room for names. */
	numbered: readonly NumberedPlace[];
}

/** A piece of the column: what it looks like with its top at `y`. */
interface Piece {
	height: number;
	/** Kept free above it. */
	gap: number;
	draw: (y: number) => string;
}

export function drawColumn(
	{ model, event, state, numbered }: ColumnContent,
	colours: PictureColours,
	{ x, top, width, bottom }: Column
): string {
	const counter = countPlaces(model, state);
	const words = (text: string, setting: Setting, gap: number, most?: number): Piece => {
		const lines = balanceLines(text, setting, width, most);
		return {
			height: lines.length * setting.leading,
			gap: lines.length ? gap : 0,
			draw: (y) => setLines(lines, setting, x, y + setting.size * ASCENT)
		};
	};
	const small = (weight: number, fill: string): Setting => ({ ...SMALL, weight, fill });
	const before = [
		words(event.when.day, { ...DATE, fill: colours.ink }, 0),
		words(event.when.hour, small(400, colours['ink-2']), 2)
	];
	const after = [
		numberPiece(counter, colours, x),
		words(`${counter.sentence}.`, small(400, colours['ink-2']), 6),
		unitsPiece(counter, colours, x, width),
		words(counter.since && `${unbroken(counter.since)}.`, small(400, colours['ink-3']), 6)
	];
	const key = keyPiece(model, state, colours, x);
	const room = bottom - top - heightOf([...before, ...after, key]) - TITLE_GAP;
	const most = Math.max(2, Math.floor(room / TITLE.leading));
	const title = words(event.title, { ...TITLE, fill: colours.ink }, TITLE_GAP, most);
	const told = [...before, title, ...after];
	const left = bottom - top - heightOf([...told, key]) - NUMBERS_GAP;
	const numbers = words(
		numbered.map(({ number, name }) => unbroken(`${number} ${name}`)).join('; '),
		{ ...NUMBERS, fill: colours['ink-2'] },
		NUMBERS_GAP,
		Math.max(0, Math.floor(left / NUMBERS.leading))
	);
	return (
		stack([...told, numbers], top) +
		// On one line with the foot of the map.
		key.draw(bottom - key.height)
	);
}

const DATE = { family: 'sans', size: 20, weight: 700, leading: 26 } as const;
const SMALL = { family: 'sans', size: 16, leading: 22 } as const;
const TITLE = { family: 'serif', size: 24, weight: 500, leading: 29 } as const;
const TITLE_GAP = 10;
const NUMBERS = { family: 'sans', size: 13, weight: 400, leading: 17 } as const;
const NUMBERS_GAP = 14;
/** Of both typefaces, in em: from the top of a line to its baseline. */
const ASCENT = 0.96;

/** Lines end between the parts of "4 since April 2017, 19 since November 2017", not within them. */
const unbroken = (clauses: string): string =>
	clauses
		.split(', ')
		.map((clause) => clause.replaceAll(' ', '\u00a0'))
		.join(', ');

const heightOf = (pieces: readonly Piece[]): number =>
	pieces.reduce((sum, { gap, height }) => sum + gap + height, 0);

function stack(pieces: readonly Piece[], top: number): string {
	let y = top;
	return pieces
		.map(({ gap, height, draw }) => {
			const drawn = draw(y + gap);
			y += gap + height;
			return drawn;
		})
		.join('');
}

/** "23 of 23" */
function numberPiece({ count, total }: Counter, colours: PictureColours, x: number): Piece {
	return {
		gap: 36,
		height: 64,
		draw: (y) =>
			tag(
				'text',
				{ x, y: y + 58, 'font-family': FAMILIES.serif, 'font-size': 84, 'font-weight': 500 },
				tag('tspan', { fill: colours.ink, 'letter-spacing': '-.02em' }, String(count)),
				tag('tspan', { fill: colours['ink-2'], 'font-size': 40, dx: 8 }, escapeXml(`of ${total}`))
			)
	};
}

const UNIT = { size: 9.5, gap: 2, apart: 5, least: 3 };

/** One unit for each place, as on the page; where they would be too small to see, none. */
function unitsPiece({ groups }: Counter, colours: PictureColours, x: number, width: number): Piece {
	const count = groups.reduce((sum, { units }) => sum + units.length, 0);
	const gaps = count * UNIT.gap + groups.length * UNIT.apart;
	const size = Math.min(UNIT.size, (width - gaps) / count);
	if (!(size >= UNIT.least)) return { gap: 0, height: 0, draw: () => '' };
	return {
		gap: 10,
		height: size,
		draw: (y) => {
			let at = x + 0.5;
			return groups
				.map(({ units }) => {
					const drawn = units.map(({ on }) => {
						const fill = on ? colours['map-letter'] : 'none';
						const stroke = colours[on ? 'map-letter-edge' : 'map-off'];
						const unit = tag('rect', { x: at, y, width: size, height: size, fill, stroke });
						at += size + UNIT.gap;
						return unit;
					});
					at += UNIT.apart;
					return drawn.join('');
				})
				.join('');
		}
	};
}

const KEY_ROW = 26;
const KEY_SCALE = 1.15;

function keyPiece(model: Model, state: MapState, colours: PictureColours, x: number): Piece {
	const text = (words: string, y: number) =>
		setLines([words], { ...SMALL, weight: 400, fill: colours['ink-2'] }, x + 34, y + 5.5);
	const sign = (drawn: string, y: number) =>
		tag('g', { transform: `translate(${x + 12} ${y}) scale(${KEY_SCALE})` }, drawn);
	const rows = keyEntries(model).map(({ kind, count, word }) => (y: number) => {
		return sign(keySign(kind, colours), y) + text(`${count} ${word}`, y);
	});
	const [weakest] = model.statuses;
	// A picture stands alone: nothing else says what the hollow marks are.
	if (state.count < state.total && weakest?.tone === 'off') {
		const hollow = pointSign({ kind: 'city', tone: 'off', counted: true, colour: null }, colours);
		rows.push((y) => sign(hollow, y) + text(capital(weakest.label), y));
	}
	return {
		gap: 24,
		height: rows.length * KEY_ROW,
		draw: (y) => rows.map((row, i) => row(y + (i + 0.5) * KEY_ROW)).join('')
	};
}
