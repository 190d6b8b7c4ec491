/** The comparison as Markdown: tables with ratios, how each figure was measured, and the bars. */
import { judge, megabytes, ms, PATIENCE_WORDS, seconds, SLOW_EVENTS } from './bars.ts';
import type { Compared } from './compare.ts';
import type { FrameTimes } from './frames.ts';
import type { Measured } from './measure.ts';
import type { SlowLoad } from './slow-load.ts';
import type { ToolName } from './tools.ts';

export interface Versions {
	dateline: string;
	timelinejs: string;
	vis: string;
}

/** @param date of the run, "2026-11-24" */
export function reportComparison(compared: Compared, versions: Versions, date: string): string {
	return [
		'# The timeline beside its peers',
		`Written by \`npm run bench\` on ${date}. The same generated events in Dateline ${versions.dateline}, TimelineJS ${versions.timelinejs} and vis-timeline ${versions.vis}, in one run of one browser. Do not edit: run it again.`,
		compared.machine + '.',
		'A ratio is ours divided by theirs: below 1 ours is smaller or faster.',
		'## The bars',
		barsTable(compared),
		...compared.sizes.flatMap(({ events, tools }) => [
			`## ${events.toLocaleString('en-US')} events`,
			toolsTable(tools)
		]),
		`## ${SLOW_EVENTS} events over slow 4G, with a processor four times slower`,
		slowTable(compared),
		DEFINITIONS
	].join('\n\n');
}

function barsTable(compared: Compared): string {
	const verdict = { true: 'met', false: 'not met', null: '' } as const;
	return table(
		['Bar', 'Reached', ''],
		judge(compared).map(({ aim, reached, isMet }) => [aim, reached, verdict[`${isMet}`]])
	);
}

interface Figure<T> {
	name: string;
	/** Undefined or null: there is no such figure. */
	of: (measured: T) => number | null | undefined;
	words: (value: number) => string;
}

const FRAMES: readonly (readonly [key: keyof FrameTimes, name: string])[] = [
	['median', 'median'],
	['p95', '95 of 100'],
	['longest', 'longest']
];

const FIGURES: readonly Figure<Measured>[] = [
	{ name: 'Bytes over the wire', of: ({ load }) => load?.bytes, words: kilobytes },
	{ name: 'Ready', of: ({ load }) => load?.ready, words: seconds },
	{ name: 'JavaScript heap', of: ({ load }) => load?.heap, words: megabytes },
	{
		name: 'Elements',
		of: ({ load }) => load?.elements,
		words: (value) => value.toLocaleString('en-US')
	},
	...FRAMES.map(([key, name]) => ({
		name: `Frame while zooming, ${name}`,
		of: ({ use }: Measured) => use?.zoom[key],
		words: ms
	})),
	...FRAMES.map(([key, name]) => ({
		name: `Frame while panning, ${name}`,
		of: ({ use }: Measured) => use?.pan[key],
		words: ms
	})),
	{ name: 'From click to text', of: ({ use }) => use?.shown, words: ms },
	{ name: 'Requests to other hosts', of: ({ load }) => load?.elsewhere, words: String }
];

const SLOW_FIGURES: readonly Figure<SlowLoad>[] = [
	{ name: 'First paint', of: ({ firstPaint }) => firstPaint, words: seconds },
	{ name: 'Largest paint', of: ({ largestPaint }) => largestPaint, words: seconds },
	{ name: 'Ready', of: ({ ready }) => ready, words: seconds },
	{ name: 'Blocked', of: ({ blocked }) => blocked, words: seconds },
	{ name: 'Layout shift', of: ({ shift }) => shift, words: (value) => value.toFixed(3) }
];

const TOOL_HEAD = ['', 'Dateline', 'TimelineJS', 'vis-timeline', 'to TimelineJS', 'to vis'];
const NAMES = ['dateline', 'timelinejs', 'vis'] as const;

const toolsTable = (tools: Partial<Record<ToolName, Measured>>): string =>
	table(
		TOOL_HEAD,
		figureRows(FIGURES, tools, (tool) => (tool?.load ? '–' : 'not ready'))
	);

const slowTable = ({ slow }: Compared): string =>
	table(
		TOOL_HEAD,
		figureRows(SLOW_FIGURES, slow, () => 'not ready')
	);

function figureRows<T>(
	figures: readonly Figure<T>[],
	tools: Partial<Record<ToolName, T | null>>,
	missing: (tool: T | null) => string
): string[][] {
	return figures.map(({ name, of, words }) => {
		const values = NAMES.map((tool) => {
			const measured = tools[tool];
			return measured ? of(measured) : undefined;
		});
		const [ours, ...theirs] = values;
		return [
			name,
			...values.map((value, i) => cell(value, words, tools[NAMES[i] ?? 'vis'], missing)),
			...theirs.map((their) => ratio(ours, their))
		];
	});
}

function cell<T>(
	value: number | null | undefined,
	words: (value: number) => string,
	tool: T | null | undefined,
	missing: (tool: T | null) => string
): string {
	if (value !== null && value !== undefined) return words(value);
	if (tool === undefined) return 'not built';
	return missing(tool) === 'not ready' ? `over ${PATIENCE_WORDS}` : missing(tool);
}

export function ratio(ours: number | null | undefined, theirs: number | null | undefined): string {
	if (ours === null || ours === undefined || !theirs) return '';
	const value = ours / theirs;
	return value.toFixed(value < 0.1 ? 3 : 2);
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');

function kilobytes(value: number): string {
	return `${(value / 1000).toFixed(1)} KB`;
}

const DEFINITIONS = `## How it is measured

- **Events.** \`generateStory\` (seed 1): events of a minute, of hours within limits, days, months, years and spans, between 1900 and 2025, two fifths of them on three days; a title and two sentences each. Dateline's page is the whole story page, with its map of twelve places, up to sixty quotations and forty sources; the peers have title, text, dates and lane of each event and nothing else.
- **Pages.** All from one server, as files compressed with brotli at its best. The peers are used as their documentation has it, with the events in the page as JSON: TimelineJS with \`font: 'georgia-helvetica'\`, because its other fonts come from another host, 650 px high; vis-timeline (standalone build) with a group for each lane, \`stack\`, \`maxHeight: 560\`, \`verticalScroll\`, \`zoomKey: 'ctrlKey'\`, and a few lines that show the text of the selected event, since it shows none itself. No page reaches another host.
- **Loads** are in a fresh context, 1440 × 1300 px. Figures are medians of three loads; where the first took over 10 s, of that one. A page that is not ready after ${PATIENCE_WORDS} is given up.
- **Bytes** as they came over the wire with their headers, until the network rests.
- **Ready**: the first frame, counted from the start of the navigation, in which the page answers and draws its events. Dateline: \`<html data-ready>\`, and marks in the timeline. TimelineJS: its \`ready\` event, and markers and a slide are there. vis-timeline: \`onInitialDrawComplete\`, and items are there.
- **Heap** after a forced collection; **elements** of the document, right after that.
- **Zooming**: a wheel with Ctrl over the most crowded day, in until all of time has become six weeks, a thousandth, and out again: a hundred turns each way for Dateline, and for vis-timeline, which zooms by a fifth with any turn, 38 in the same time. TimelineJS knows no wheel: its zoom button is pressed three times in and three times out, each with its second of animation. **Panning**, zoomed in: a drag of 200 px to and fro, three times. A gesture is broken off after 30 s.
- **From click to text**: from a click on the mark of one event to the frame in which its text is to be read. Dateline: the list beside stands at it. TimelineJS: its headline has slid wholly into view, which its animation lets take a second. vis-timeline: the text stands below.
- **Slow 4G**: Lighthouse's, as it sets it in DevTools (562.5 ms, 1.47 Mbit/s down, 0.68 up, which stand for 150 ms, 1.6 and 0.75), and a processor slowed four times; 1440 × 900 px; medians of three loads. **Blocked** is the time beyond 50 ms of every task from the start of the navigation until 3 s after the page is ready; Lighthouse counts only what follows the first paint.`;
