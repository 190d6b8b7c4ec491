/** Rules and orders in force: the lines through a lane, with their words. */
import type { InForce, StoryEvent } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import { pxOf, type Stretch } from './stretch.ts';
import { percentAt, roundPercent, type TimeSpan } from './time-scale.ts';
import { isInWindow } from './timeline-marks.ts';

/** Rows of a lane that lines may take; further ones share the last. */
const MOST_ROWS = 3;
/** Two lines of a row start at least this far apart, in percent: room for a glyph on any axis. */
const APART = 8;
/** From a glyph or an arrow to the words, and the breaks of the line round them. */
const LEAD_IN = 20;
const BREAK = 8;

export const WORDS_STYLE = { family: 'sans', size: 12, weight: 400 } as const;

export interface InForceLine {
	/** Id of the event from which it holds. */
	id: string;
	row: number;
	/** Percents of the axis. */
	x0: number;
	x1: number;
	/** It began before the window. */
	isOlder: boolean;
	/** It ends inside the window. */
	ends: boolean;
	/** Its words, where they begin; null where there is no room. */
	words: { text: string; at: number; px: number } | null;
}

export interface PlacedLines {
	lines: InForceLine[];
	rows: number;
	/** The row of each event whose mark stands at the start of its line. */
	started: ReadonlyMap<string, number>;
}

interface Span extends InForce {
	event: StoryEvent;
	isStarted: boolean;
}

/** @param events of one lane, of the whole story, from which something holds */
export function placeLines(
	events: readonly StoryEvent[],
	window: TimeSpan,
	most = MOST_ROWS
): PlacedLines {
	const spans = events
		.flatMap((event): Span[] => {
			const { inForce, when } = event;
			if (!inForce || inForce.from >= window.to || inForce.to <= window.from) return [];
			const isStarted = isInWindow(window, event);
			// The line starts at its mark, which stands in the middle of the day.
			const from = isStarted ? when.at : inForce.from;
			return [{ ...inForce, from, event, isStarted }];
		})
		.toSorted((a, b) => a.from - b.from);
	const rows = shareLines(spans, window, Math.max(1, most));
	return {
		lines: rows.flatMap((row, index) => row.map((span) => lineOf(span, index, window))),
		rows: rows.length,
		started: new Map(
			rows.flatMap((row, index) =>
				row.filter((span) => span.isStarted).map((span) => [span.event.id, index] as const)
			)
		)
	};
}

/** First row whose last line has ended; past the limit the rest become one line with a count. */
function shareLines(spans: readonly Span[], window: TimeSpan, most: number): Span[][] {
	const rows: Span[][] = [];
	const rest: Span[] = [];
	for (const span of spans) {
		const free = rows.find((row) => {
			const last = row.at(-1);
			const apart = percentAt(window, span.from) - percentAt(window, last?.from ?? -Infinity);
			return (last?.to ?? -Infinity) <= span.from && apart >= APART;
		});
		if (free) free.push(span);
		else if (rows.length < most) rows.push([span]);
		else rest.push(span);
	}
	const [first] = rest;
	const last = rows.at(-1);
	if (!first || !last) return rows;
	const shared = [...last, ...rest];
	const from = Math.min(...shared.map((span) => span.from));
	const to = Math.max(...shared.map((span) => span.to));
	rows[rows.length - 1] = [
		{ event: first.event, isStarted: false, from, to, label: `${shared.length} more in force` }
	];
	return rows;
}

function lineOf(span: Span, row: number, window: TimeSpan): InForceLine {
	const [from, to] = [percentAt(window, span.from), percentAt(window, span.to)];
	return {
		id: span.event.id,
		row,
		x0: roundPercent(Math.max(0, from)),
		x1: roundPercent(Math.min(100, to)),
		isOlder: from < 0,
		ends: to <= 100,
		words: { text: span.label, at: 0, px: 0 }
	};
}

/**
 * Finds room on the line for its words: after its start, or after the band of the current event
 * where that would lie under them.
 */
export function placeWords(
	line: InForceLine,
	band: { x0: number; x1: number } | null,
	width: number,
	current: string | null
): InForceLine {
	if (!line.words) return line;
	const { text } = line.words;
	const length = textWidth(text, { ...WORDS_STYLE, weight: line.id === current ? 600 : 400 });
	const starts = [{ at: line.x0, px: LEAD_IN }, ...(band ? [{ at: band.x1, px: 2 * BREAK }] : [])];
	const fits = (start: { at: number; px: number }): boolean => {
		const left = pxOf(start, width);
		const isOnLine =
			left >= pxOf({ at: line.x0, px: LEAD_IN }, width) &&
			left + length + BREAK <= pxOf({ at: line.x1, px: 0 }, width);
		return (
			isOnLine &&
			!(
				band &&
				left - BREAK < pxOf({ at: band.x1, px: 0 }, width) &&
				left + length + BREAK > pxOf({ at: band.x0, px: 0 }, width)
			)
		);
	};
	const found =
		starts.find(fits) ??
		starts
			.slice(0, 1)
			.find((start) => pxOf(start, width) + length + BREAK <= pxOf({ at: line.x1, px: 0 }, width));
	return { ...line, words: found ? { text, ...found } : null };
}

/** What a line takes of its row. */
export const lineStretch = (line: InForceLine): Stretch => ({
	from: { at: line.x0, px: 0 },
	to: { at: line.x1, px: 0 }
});
