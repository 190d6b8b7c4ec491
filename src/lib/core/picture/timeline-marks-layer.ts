/** Bars, lines, glyphs and labels of a lane as SVG that needs no style sheet, as `TimelineMark.svelte` and its like draw them in a page. */
import type { Lane } from '../schema/story.ts';
import { textWidth } from '../text/measure.ts';
import { FLAP, LANE_SHAPES } from '../views/lane-shapes.ts';
import { pxOf } from '../views/stretch.ts';
import type { TimelineMark } from '../views/timeline-layout.ts';
import type { InForceLine } from '../views/timeline-lines.ts';
import type { Bar, BarEdge } from '../views/timeline-marks.ts';
import type { PictureColours } from './colours.ts';
import { setLines } from './set-lines.ts';
import { escapeXml, tag } from './svg.ts';
import { FAMILIES } from './typefaces.ts';

/** Of one row, in px of the page; as `--row` in tokens.css. */
export const ROW = 19;
const BAR = 12;
/** Of the glyph's box. */
const HALF_BOX = 12;
/** How much of a bar fades where its end is an estimate. */
const SOFT = 22;

export interface LanePlate {
	/** Of the axis, in px. */
	width: number;
	colour: Lane['colour'];
	colours: PictureColours;
}

const fadeId = (colour: string, isSoftFrom: boolean, isSoftTo: boolean) =>
	`fade-${colour}-${Number(isSoftFrom)}${Number(isSoftTo)}`;

/** What bars of such colours are filled with; belongs once into a document, before them. */
export const barFades = (used: readonly Lane['colour'][], colours: PictureColours): string =>
	[...new Set(used)]
		.flatMap((colour) =>
			[
				[true, false],
				[false, true],
				[true, true]
			].map(([from = false, to = false]) => {
				const stop = (offset: number, isClear: boolean) =>
					tag('stop', {
						offset: `${offset}%`,
						'stop-color': colours[`${colour}-tint`],
						'stop-opacity': isClear ? 0 : 1
					});
				return tag(
					'linearGradient',
					{ id: fadeId(colour, from, to) },
					stop(0, from),
					stop(SOFT, false),
					stop(100 - SOFT, false),
					stop(100, to)
				);
			})
		)
		.join('');

const middleOf = (row: number): number => (row + 0.5) * ROW;

export function drawBar(bar: Bar, row: number, plate: LanePlate): string {
	const { width, colour, colours } = plate;
	const [from, to] = [(bar.x0 / 100) * width, (bar.x1 / 100) * width];
	const top = middleOf(row) - BAR / 2;
	const mark = colours[`${colour}-mark`];
	const tint = colours[`${colour}-tint`];
	if (bar.choice) {
		const parts = (bar.parts ?? []).map((part) =>
			tag('rect', {
				x: from + (part.from / 100) * (to - from) + 0.5,
				y: top + 0.5,
				width: Math.max(2, ((part.to - part.from) / 100) * (to - from) - 1),
				height: BAR - 1,
				fill: tint,
				stroke: mark,
				'stroke-dasharray': bar.choice === 'one' ? '1 2' : undefined
			})
		);
		const thread = tag('line', {
			x1: from,
			x2: to,
			y1: middleOf(row),
			y2: middleOf(row),
			stroke: mark,
			'stroke-width': 1.4,
			'stroke-dasharray': bar.choice === 'one' ? '2 3' : undefined
		});
		return thread + parts.join('');
	}
	const soft = [bar.startEdge === 'estimate', bar.endEdge === 'estimate'] as const;
	const doubted = { fill: 'none', stroke: mark, 'stroke-width': 1.2, 'stroke-dasharray': '3 2' };
	return (
		tag('rect', {
			x: from,
			y: top,
			width: to - from,
			height: BAR,
			fill: soft.includes(true) ? `url(#${fadeId(colour, ...soft)})` : tint
		}) +
		(bar.isUncertain
			? tag('path', { d: `M${from} ${top}H${to}M${from} ${top + BAR}H${to}`, ...doubted })
			: '') +
		drawEnd(bar.startEdge, from, top, 1, mark) +
		drawEnd(bar.endEdge, to, top, -1, mark)
	);
}

/** @param inward 1 at the left end of a bar, -1 at its right */
function drawEnd(edge: BarEdge, x: number, top: number, inward: 1 | -1, stroke: string): string {
	if (edge === 'limit') {
		const at = x + 0.8 * inward;
		return tag('line', { x1: at, x2: at, y1: top, y2: top + BAR, stroke, 'stroke-width': 1.6 });
	}
	if (edge !== 'open') return '';
	const [tip, back, middle] = [x + 2 * inward, x + 7 * inward, top + BAR / 2];
	const d = `M${back} ${middle - 5}L${tip} ${middle}L${back} ${middle + 5}`;
	return tag('path', { d, fill: 'none', stroke, 'stroke-width': 1.4 });
}

export function drawLine(line: InForceLine, plate: LanePlate): string {
	const { width, colour, colours } = plate;
	const [from, to] = [(line.x0 / 100) * width, (line.x1 / 100) * width];
	const y = middleOf(line.row);
	const stroke = { stroke: colours[`${colour}-mark`], 'stroke-width': 1.4 };
	const { words } = line;
	const style = { family: 'sans', size: 12, weight: 400 } as const;
	const at = words ? pxOf(words, width) : 0;
	return (
		tag('line', { x1: from, x2: to, y1: y, y2: y, ...stroke }) +
		(line.isOlder
			? tag('path', {
					d: `M${from + 5} ${y - 4.2}L${from} ${y}L${from + 5} ${y + 4.2}`,
					fill: 'none',
					...stroke
				})
			: '') +
		(line.ends ? tag('line', { x1: to, x2: to, y1: y - 4, y2: y + 4, ...stroke }) : '') +
		(words
			? tag('rect', {
					x: at - 8,
					y: y - 7,
					width: textWidth(words.text, style) + 16,
					height: 14,
					fill: colours.paper
				}) + setLines([words.text], { ...style, leading: 0, fill: colours[colour] }, at, y + 4.2)
			: '')
	);
}

export function drawMark(mark: TimelineMark, symbol: Lane['symbol'], plate: LanePlate): string {
	const { width, colours } = plate;
	const [x, y] = [(mark.x / 100) * width, middleOf(mark.row)];
	const box = mark.isCurrent
		? tag('rect', {
				x: -10.2,
				y: -8.7,
				width: 20.4,
				height: 17.4,
				rx: 3,
				fill: mark.bar ? 'none' : colours.paper,
				stroke: colours.ink,
				'stroke-width': 1.6
			})
		: '';
	return (
		tag(
			'g',
			{ transform: `translate(${x} ${y})` },
			box,
			drawGlyph(symbol, mark.isHollow, plate),
			drawSigns(mark.signs ?? '', plate)
		) +
		drawCount(mark, x, y, colours) +
		drawLabel(mark, y, plate)
	);
}

/** Round the origin. */
export function drawGlyph(
	symbol: Lane['symbol'],
	isHollow: boolean,
	{ colour, colours }: Pick<LanePlate, 'colour' | 'colours'>
): string {
	const mark = colours[`${colour}-mark`];
	const paint = isHollow
		? { fill: colours.paper, stroke: mark, 'stroke-width': 1.7 }
		: { fill: mark };
	const flap = {
		fill: 'none',
		stroke: isHollow ? mark : colours.paper,
		'stroke-width': isHollow ? 1.3 : 1.5
	};
	return (
		tag('path', { d: LANE_SHAPES[symbol], ...paint }) +
		(symbol === 'envelope' ? tag('path', { d: FLAP, ...flap }) : '')
	);
}

/** As uncertain.css draws them: about, doubted, in order. */
function drawSigns(signs: string, { colour, colours }: LanePlate): string {
	const has = (sign: string) => signs.split(' ').includes(sign);
	const wave = 'q2-2 3.5 0t3.5 0';
	return (
		(has('about')
			? tag('path', {
					d: `M-17-7${wave}M-17-3.5${wave}`,
					fill: 'none',
					stroke: colours.ink,
					'stroke-width': 1.3
				})
			: '') +
		(has('uncertain')
			? tag('circle', {
					r: 8.5,
					fill: 'none',
					stroke: colours[`${colour}-mark`],
					'stroke-width': 1.5,
					'stroke-dasharray': '1.5 1.5'
				})
			: '') +
		(has('ordered')
			? tag('path', {
					d: 'M-4 6.5v3M0 6.5v3M4 6.5v3',
					stroke: colours['ink-3'],
					'stroke-width': 1.4
				})
			: '')
	);
}

function drawCount(
	{ count, isCountLeft }: TimelineMark,
	x: number,
	y: number,
	colours: PictureColours
) {
	if (!count) return '';
	const words = { size: 11, weight: 700, anchor: isCountLeft ? 'end' : 'start' } as const;
	return haloed(count, isCountLeft ? x - HALF_BOX - 1 : x + HALF_BOX + 1, y + 4, words, colours);
}

const DISPUTE_ROOM = 17;
/** Beside the label it stands apart; alone it stands near the mark. */
const DISPUTE = { apart: 6, alone: 3, path: 'M.5 4h10M.5 8.2h10M8 .6L3 11.4', middle: 6 };

function drawLabel({ label, isCurrent }: TimelineMark, y: number, { width, colours }: LanePlate) {
	if (!label) return '';
	const { text, side, disputed } = label;
	const weight = isCurrent ? 600 : 400;
	const length = text ? textWidth(text, { family: 'sans', size: 12, weight }) : 0;
	const end = pxOf(label.at, width);
	const from = side === 'left' ? end - length - (disputed ? DISPUTE_ROOM : 0) : end;
	const gap = text ? DISPUTE.apart : DISPUTE.alone;
	const sign = {
		d: DISPUTE.path,
		transform: `translate(${from + length + gap} ${y - DISPUTE.middle})`,
		fill: 'none'
	};
	const words = { size: 12, weight, anchor: 'start' } as const;
	return (
		(text ? haloed(text, from, y + 4.2, words, colours) : '') +
		(disputed
			? tag('path', { ...sign, stroke: colours.paper, 'stroke-width': 4 }) +
				tag('path', { ...sign, stroke: colours.disagree, 'stroke-width': 1.6 })
			: '')
	);
}

/** Words that may lie on a bar or a line of the grid. */
function haloed(
	words: string,
	x: number,
	y: number,
	{ size, weight, anchor }: { size: number; weight: number; anchor: 'start' | 'end' },
	colours: PictureColours
): string {
	const set = {
		x,
		y,
		'font-family': FAMILIES.sans,
		'font-size': size,
		'font-weight': weight,
		'text-anchor': anchor === 'end' ? 'end' : undefined
	};
	const halo = { stroke: colours.paper, 'stroke-width': 3, 'stroke-linejoin': 'round' };
	// The rim as a text of its own: not every program draws an outline beneath its filling.
	return (
		tag('g', { 'aria-hidden': 'true' }, tag('text', { ...set, ...halo }, escapeXml(words))) +
		tag('text', { ...set, fill: colours.ink }, escapeXml(words))
	);
}
