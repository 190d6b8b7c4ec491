/**
 * The timeline of a story in one window as a picture that stands alone: an SVG document with its
 * words, its source and its address. It has the layout that the page is first drawn with, enlarged.
 */
import { countWords, inThousands } from '../dates/words.ts';
import type { Model, StoryEvent, TimeWindow } from '../model/story-model.ts';
import { NOMINAL_AXIS } from '../views/axis-size.ts';
import { countInWindow } from '../views/time-index.ts';
import { layoutTimeline, type TimelineLane, type TimelineView } from '../views/timeline-layout.ts';
import { depthOf } from '../views/timeline-marks.ts';
import { windowWords } from '../views/timeline-words.ts';
import type { PictureColours } from './colours.ts';
import { drawFoot, drawHead, FOOT_HEIGHT, hoursWords, sourceWords } from './picture-frame.ts';
import { setLines } from './set-lines.ts';
import { escapeXml, tag } from './svg.ts';
import { barFades, drawBar, drawGlyph, drawLine, drawMark, ROW } from './timeline-marks-layer.ts';
import { fontFaces, type EmbeddedFonts, FAMILIES } from './typefaces.ts';

export interface TimelinePictureInput {
	model: Model;
	window: TimeWindow;
	/** The current event. */
	event: StoryEvent;
	colours: PictureColours;
	/** Of the story's page, in full; null while it is not known where the site will stand. */
	address: string | null;
	/** Carried in the file; null: the reader's own are used. */
	fonts: EmbeddedFonts | null;
}

/** In px; its height is that of its lanes. */
export const TIMELINE_PICTURE_WIDTH = 1280;

const MARGIN = 40;
const RIGHT = TIMELINE_PICTURE_WIDTH - MARGIN;
const HEAD = { left: MARGIN, right: RIGHT, rule: 82, sizes: [48, 42, 36, 30] } as const;
const SUBHEAD = HEAD.rule + 34;

/** The chart in px of the page, which is drawn enlarged. */
const GUTTER = 112;
const { width: AXIS } = NOMINAL_AXIS;
const SCALE = (RIGHT - MARGIN) / (GUTTER + AXIS);
const CHART_TOP = SUBHEAD + 14;
const TICKS = 24;
const LANE_PAD = 5;
const REPORTS = 27;
const KEY = 30;

/** An SVG document, complete in itself: it refers to nothing outside it. */
export function timelinePicture(input: TimelinePictureInput): string {
	const { model, window, event, colours, fonts, address } = input;
	const { title } = model.story;
	const view = layoutTimeline(model, window, { current: event.id });
	const lanes = TICKS + view.lanes.reduce((sum, lane) => sum + heightOf(lane), 0) + 1;
	const chart = (lanes + (view.reports.length ? REPORTS : 6)) * SCALE;
	const key = keyWords(view);
	const foot = CHART_TOP + chart + (key ? KEY : 10);
	const height = Math.ceil(foot + FOOT_HEIGHT + 16);
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: TIMELINE_PICTURE_WIDTH,
			height,
			viewBox: `0 0 ${TIMELINE_PICTURE_WIDTH} ${height}`,
			role: 'img',
			'xml:lang': model.story.language
		},
		tag('title', {}, escapeXml(`${title}: ${windowWords(window)}`)),
		tag('desc', {}, escapeXml(`Timeline. ${countWords(countInWindow(model, window), 'event')}.`)),
		fonts ? fontFaces(fonts) : '',
		tag('rect', { width: '100%', height: '100%', fill: colours.paper }),
		tag(
			'defs',
			{},
			barFades(
				view.lanes.map(({ colour }) => colour),
				colours
			)
		),
		drawHead(title, HEAD, colours),
		drawSubhead(input),
		tag(
			'g',
			{ transform: `translate(${MARGIN} ${CHART_TOP}) scale(${String(SCALE)})` },
			drawChart(view, lanes, colours)
		),
		key ? setLines([key], { ...SMALL, fill: colours['ink-2'] }, MARGIN, foot - 14) : '',
		drawFoot(
			[sourceLine(input), ...(address ? [address] : [])],
			{ left: MARGIN, right: RIGHT, rule: foot },
			colours
		)
	);
}

const sourceLine = ({ model, window }: TimelinePictureInput): string =>
	[sourceWords(model), ...(depthOf(window) === 'near' ? [hoursWords(model)] : [])].join(' ');

const SMALL = { family: 'sans', size: 14, weight: 400, leading: 0 } as const;

/** Which time it is, and how much of the story. */
function drawSubhead({ model, window, colours }: TimelinePictureInput): string {
	const words = window.label || windowWords(window);
	const counted = `${countWords(countInWindow(model, window), 'event')} of ${inThousands(model.events.length)}`;
	const bold = { family: 'sans', size: 18, weight: 600, leading: 0, fill: colours.ink } as const;
	return (
		setLines([words], bold, MARGIN, SUBHEAD) +
		tag(
			'text',
			{
				x: RIGHT,
				y: SUBHEAD,
				'text-anchor': 'end',
				'font-family': FAMILIES.sans,
				'font-size': 16,
				fill: colours['ink-2']
			},
			escapeXml(counted)
		)
	);
}

/** What the marks mean, as far as this picture has them: it stands alone. */
function keyWords({ lanes }: TimelineView): string {
	const marks = lanes.flatMap((lane) => lane.marks);
	const ends = new Set(marks.flatMap(({ bar }) => (bar ? [bar.startEdge, bar.endEdge] : [])));
	const hollow = marks.flatMap(({ isHollow, events }) => (isHollow ? events : []));
	const hard = ends.has('limit') && 'a straight end is a limit that a source sets';
	const soft = ends.has('estimate') && 'a fading end is an estimate or not known';
	const kinds = [hard, soft].filter(Boolean).join(', ');
	return [
		ends.size > 0 && `A bar is what the sources leave open${kinds ? `: ${kinds}` : ''}.`,
		hollow.some(({ when }) => when.scheduled) && 'A hollow mark is a time that was set beforehand.',
		hollow.some(({ when }) => when.choice === 'one') &&
			'A hollow mark with several blocks is on one of these dates.',
		marks.some(({ label }) => label?.disputed) && 'A crossed equals sign: sources disagree.'
	]
		.filter(Boolean)
		.join(' ');
}

const heightOf = ({ rows }: TimelineLane): number => rows * ROW + 2 * LANE_PAD + 1;

/** In px of the page. @param bottom of the lanes */
function drawChart(view: TimelineView, bottom: number, colours: PictureColours): string {
	const at = (percent: number) => GUTTER + (percent / 100) * AXIS;
	const rule = (y: number) =>
		tag('rect', { y: y - 1, width: GUTTER + AXIS, height: 1, fill: colours.rule });
	const grid = (percents: readonly number[], stroke: string) =>
		tag('path', {
			d: percents.map((x) => `M${round(at(x))} ${TICKS}V${bottom}`).join(''),
			stroke
		});
	let top = TICKS;
	const lanes = view.lanes.map((lane) => {
		const y = top;
		top += heightOf(lane);
		return rule(y + 1) + drawLane(lane, y + 1 + LANE_PAD, colours);
	});
	return (
		drawBand(
			view,
			bottom,
			colours,
			grid(view.ticks.minor, colours.grid) +
				grid(
					view.ticks.major.map(({ x }) => x),
					colours.rule
				)
		) +
		view.ticks.major.map(({ x, label }) => drawTick(at(x), label, colours)).join('') +
		lanes.join('') +
		rule(bottom) +
		drawReports(view, bottom, colours)
	);
}

const round = (px: number): number => Math.round(px * 100) / 100;

/** The current event's own time, under the grid with its ends above it. */
function drawBand(
	{ band }: TimelineView,
	bottom: number,
	colours: PictureColours,
	grid: string
): string {
	if (!band) return grid;
	const from = GUTTER + (band.x0 / 100) * AXIS;
	const to = GUTTER + (band.x1 / 100) * AXIS;
	const upright = (x: number, width: number, fill: string) =>
		tag('rect', { x, y: TICKS - 5, width, height: bottom - TICKS + 5, fill });
	return (
		upright(from, to - from, colours.funnel) +
		grid +
		upright(from - 0.65, 1.3, colours.ink) +
		(to > from ? upright(to - 0.65, 1.3, colours.ink) : '')
	);
}

const centred = (words: string, x: number, y: number, fill: string): string =>
	tag(
		'text',
		{ x, y, 'text-anchor': 'middle', 'font-family': FAMILIES.sans, 'font-size': 11, fill },
		escapeXml(words)
	);

function drawTick(x: number, label: string, colours: PictureColours): string {
	// The last of a day would stand half outside the picture.
	const isLast = x > GUTTER + AXIS - 14;
	return isLast
		? tag(
				'text',
				{
					x: GUTTER + AXIS + 10,
					y: 13,
					'text-anchor': 'end',
					'font-family': FAMILIES.sans,
					'font-size': 11,
					fill: colours['ink-3']
				},
				escapeXml(label)
			)
		: centred(label, x, 13, colours['ink-3']);
}

/** @param top of its first row */
function drawLane(lane: TimelineLane, top: number, colours: PictureColours): string {
	const { label, symbol, colour, marks, lines, density, rows } = lane;
	const plate = { width: AXIS, colour, colours };
	const bars = marks.flatMap(({ bar, row }) => (bar ? [drawBar(bar, row, plate)] : []));
	return tag(
		'g',
		{ transform: `translate(0 ${top})` },
		tag('g', { transform: `translate(8 ${ROW / 2})` }, drawGlyph(symbol, false, plate)),
		setLines(
			[label],
			{ family: 'sans', size: 12, weight: 600, leading: 0, fill: colours.ink },
			22,
			ROW / 2 + 4.2
		),
		tag(
			'g',
			{ transform: `translate(${GUTTER} 0)` },
			density
				? tag('path', {
						d: density,
						transform: `scale(${AXIS / 100} ${rows * ROW})`,
						fill: colours[`${colour}-tint`]
					})
				: '',
			...lines.map((line) => drawLine(line, plate)),
			...bars,
			...marks.map((mark) => drawMark(mark, symbol, plate))
		)
	);
}

function drawReports({ reports }: TimelineView, top: number, colours: PictureColours): string {
	if (!reports.length) return '';
	return (
		setLines(
			['Reports'],
			{ family: 'sans', size: 12, weight: 400, leading: 0, fill: colours['ink-3'] },
			22,
			top + 16
		) +
		reports
			.map(({ x, label }) => {
				const at = GUTTER + (x / 100) * AXIS;
				const tick = { x: at - 0.5, y: top, width: 1, height: 9, fill: colours['rule-strong'] };
				return tag('rect', tick) + (label ? centred(label, at, top + 20, colours['ink-3']) : '');
			})
			.join('')
	);
}
