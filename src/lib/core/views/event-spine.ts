/**
 * The vertical form of the timeline: what each row of a list draws of the times of its events and
 * of those round it. Time is told by order alone: a bar runs over the rows whose moments lie
 * within its span, so nothing is measured and each row draws its own pieces.
 */
import { bisectLeft } from 'd3';
import type { CivilMs } from '../dates/civil.ts';
import type { StoryEvent } from '../model/story-model.ts';
import type { BarEdge } from './timeline-marks.ts';

/** Bars side by side; where more would meet, the longest keep to the rows of their own events. */
const MOST_COLUMNS = 3;

export interface SpineBar {
	lane: string;
	/** What its line tells: one of several dates, all of them, a rule in force; undefined: a plain span. */
	line: 'one' | 'all' | 'force' | undefined;
	/** How many dates are meant; 0 for a single one. */
	dates: number;
	isUncertain: boolean;
	/** The rows of its events: those of a lane whose times are known alike share one bar. */
	ownRows: ReadonlySet<number>;
	/** From 0, nearest the rows. */
	column: number;
	firstRow: number;
	lastRow: number;
	startEdge: BarEdge;
	endEdge: BarEdge;
}

/** What one row draws of a bar. */
export interface SpinePiece {
	bar: SpineBar;
	isFirst: boolean;
	isLast: boolean;
	/** It is the bar of the row's own event. */
	isOwn: boolean;
}

/** What a list has around a group. */
export interface Surroundings {
	/** Hours are told, so what is known to the day only is left open. */
	isHourly: boolean;
	/** The events listed next before and after the group; undefined where there are none. */
	above: StoryEvent | undefined;
	below: StoryEvent | undefined;
}

/** A bar before its rows and its column are found. */
interface Wish extends SpineBar {
	ownRows: Set<number>;
	start: CivilMs;
	end: CivilMs;
}

/** @param events of a group, in the order in which they are listed */
export function drawSpine(events: readonly StoryEvent[], around: Surroundings): SpineBar[] {
	const cover = coverIn(events, around);
	const wishes = wishesOf(events, around.isHourly)
		.map(cover)
		.filter((wish) => !tellsNothing(wish));
	const long = tooLong(wishes, events.length);
	return shareColumns(wishes.flatMap((wish) => (long.has(wish) ? stubsOf(wish) : wish)));
}

/** @returns what each of so many rows draws, in the order of the bars */
export function piecesByRow(bars: readonly SpineBar[], length: number): SpinePiece[][] {
	const rows = Array.from({ length }, (): SpinePiece[] => []);
	for (const bar of bars) {
		for (let row = bar.firstRow; row <= bar.lastRow; row++) {
			rows[row]?.push({
				bar,
				isFirst: row === bar.firstRow,
				isLast: row === bar.lastRow,
				isOwn: bar.ownRows.has(row)
			});
		}
	}
	return rows;
}

function wishesOf(events: readonly StoryEvent[], isHourly: boolean): Wish[] {
	const wishes: Wish[] = [];
	const latest = new Map<string, Wish>();
	events.forEach(({ id, lane, when, inForce }, row) => {
		const { start, end, startEdge, endEdge, uncertain, choice, members } = when;
		const add = (key: string, own: Partial<Wish>) => {
			const known = latest.get(key);
			if (
				known &&
				events.slice(known.lastRow + 1, row).every(({ when }) => holds(known, when.at))
			) {
				known.ownRows.add(row);
				known.lastRow = row;
				return;
			}
			const wish: Wish = {
				...{ lane, start, end, startEdge, endEdge, isUncertain: uncertain },
				...{ line: choice, dates: members?.length ?? 0 },
				...{ ownRows: new Set([row]), column: 0, firstRow: row, lastRow: row },
				...own
			};
			wishes.push(wish);
			latest.set(key, wish);
		};
		const isTold = when.precision === 'day' && !isHourly;
		if (start < end && !isTold) {
			add(choice ? id : [lane, start, end, startEdge, endEdge, uncertain].join(), {});
		}
		if (inForce) {
			add(`force ${id}`, {
				...{ start: when.at, end: inForce.to, startEdge: 'known' },
				endEdge: Number.isFinite(inForce.to) ? 'limit' : 'open',
				...{ line: 'force', dates: 0, isUncertain: false }
			});
		}
	});
	return wishes;
}

const holds = ({ start, end }: Wish, at: CivilMs): boolean => start <= at && at < end;

/** The glyph says it all: known as it is told, and nothing else falls in the same time. */
const tellsNothing = ({ line, firstRow, lastRow, startEdge, endEdge }: Wish): boolean =>
	!line && firstRow === lastRow && startEdge === 'known' && endEdge === 'known';

/**
 * Finds the rows of a bar: those of its own events, and on either side as far as moments lie in its
 * span. An event that the story has put out of the order of moments ends the bar rather than being
 * bridged.
 */
function coverIn(
	events: readonly StoryEvent[],
	{ above, below }: Surroundings
): (wish: Wish) => Wish {
	const moments = events.map(({ when }) => when.at);
	const runs = runsOf(moments);
	const before = (row: number) => moments[row - 1] ?? above?.when.at ?? -Infinity;
	const after = (row: number) => moments[row + 1] ?? below?.when.at ?? Infinity;
	return (wish) => {
		let { firstRow, lastRow } = wish;
		// What ends before its mark, as a rule of half a month may, has its own row alone.
		const isSpan = wish.start < wish.end;
		// Within a run what lies in the span is found by halving; a bar may pass from run to run.
		for (let isOpen = isSpan; isOpen;) {
			const { from } = runs[firstRow] ?? { from: firstRow };
			firstRow = bisectLeft(moments, wish.start, from, firstRow);
			isOpen = firstRow === from && from > 0 && holds(wish, before(from));
			if (isOpen) firstRow -= 1;
		}
		for (let isOpen = isSpan; isOpen;) {
			const { to } = runs[lastRow] ?? { to: lastRow };
			lastRow = bisectLeft(moments, wish.end, lastRow + 1, to + 1) - 1;
			isOpen = lastRow === to && to < moments.length - 1 && holds(wish, after(to));
			if (isOpen) lastRow += 1;
		}
		return {
			...wish,
			firstRow,
			lastRow,
			startEdge: before(firstRow) >= wish.start ? cutEdge(wish.startEdge) : wish.startEdge,
			endEdge: after(lastRow) < wish.end ? cutEdge(wish.endEdge) : wish.endEdge
		};
	};
}

/** For each row the first and last of the rows round it whose moments are in order. */
function runsOf(moments: readonly CivilMs[]): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = [];
	moments.forEach((at, row) => {
		const run = runs[row - 1];
		const isNext = run && (moments[row - 1] ?? Infinity) <= at;
		runs.push(isNext ? run : { from: row, to: row });
		if (isNext) run.to = row;
	});
	return runs;
}

/** A bar that runs on beyond its rows says so; an open one does that already. */
const cutEdge = (edge: BarEdge): BarEdge => (edge === 'open' ? 'open' : 'cut');

/** By the rows that they cover, then by the time. */
const byLength = (a: Wish, b: Wish): number =>
	a.lastRow - a.firstRow - (b.lastRow - b.firstRow) || a.end - a.start - (b.end - b.start);

/** The bars that have to keep to their own rows, so that no row has more than it has columns. */
function tooLong(wishes: readonly Wish[], rows: number): Set<Wish> {
	const long = new Set<Wish>();
	const starting = Array.from({ length: rows }, (): Wish[] => []);
	const owned = new Array<number>(rows).fill(0);
	for (const wish of wishes) {
		starting[wish.firstRow]?.push(wish);
		for (const row of wish.ownRows) owned[row] = (owned[row] ?? 0) + 1;
	}
	let open: Wish[] = [];
	for (let row = 0; row < rows; row++) {
		open = [...open.filter(({ lastRow }) => lastRow >= row), ...(starting[row] ?? [])];
		const passing = open.filter(({ ownRows }) => !ownRows.has(row)).sort(byLength);
		const tooMany = new Set(passing.slice(MOST_COLUMNS - (owned[row] ?? 0)));
		for (const wish of tooMany) long.add(wish);
		open = open.filter((wish) => !tooMany.has(wish));
	}
	return long;
}

/** One for each of its events, at its own row. */
const stubsOf = (wish: Wish): Wish[] =>
	[...wish.ownRows].map((row) => ({
		...wish,
		ownRows: new Set([row]),
		firstRow: row,
		lastRow: row,
		startEdge: row > wish.firstRow ? 'cut' : wish.startEdge,
		endEdge: row < wish.lastRow ? 'cut' : wish.endEdge
	}));

/** Each bar in the first column that is free from its first row on; of two that begin together the shorter. */
function shareColumns(wishes: readonly Wish[]): SpineBar[] {
	const sorted = wishes.toSorted((a, b) => a.firstRow - b.firstRow || byLength(a, b));
	const lastRows: number[] = [];
	return sorted.map((bar) => {
		const free = lastRows.findIndex((last) => last < bar.firstRow);
		const column = free < 0 ? lastRows.length : free;
		lastRows[column] = bar.lastRow;
		return { ...bar, column };
	});
}
