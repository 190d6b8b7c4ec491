/**
 * The vertical form of the timeline: what each row of a list draws of the times of its events and
 * of those round it. Time is told by order alone: a bar runs over the rows whose moments lie
 * within its span, so nothing is measured and each row draws its own pieces.
 */
import type { CivilMs } from '../dates/civil.ts';
import type { StoryEvent } from '../model/story-model.ts';
import type { BarEdge } from './timeline-marks.ts';

/** Bars side by side; where more would meet, the longest keep to the rows of their own events. */
const MOST_COLUMNS = 3;

export interface SpineBar {
	/** Ids of its events: those of a lane whose times are known alike share one. */
	ids: ReadonlySet<string>;
	lane: string;
	/** The span that is left open, the dates that are meant, or a rule in force. */
	line: 'none' | 'one' | 'all' | 'force';
	/** How many dates are meant; 0 for a single one. */
	dates: number;
	isUncertain: boolean;
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

/** A bar that may yet be shortened, with the rows of its own events. */
interface Wish extends SpineBar {
	ownRows: readonly number[];
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
	return shareColumns(wishes.flatMap((wish) => (long.has(wish) ? stubsOf(wish, events) : wish)));
}

/** @returns for each of so many rows the pieces that it draws, nearest first */
export function piecesByRow(bars: readonly SpineBar[], events: readonly StoryEvent[]) {
	const rows = events.map((): SpinePiece[] => []);
	for (const bar of bars) {
		for (let row = bar.firstRow; row <= bar.lastRow; row++) {
			rows[row]?.push({
				bar,
				isFirst: row === bar.firstRow,
				isLast: row === bar.lastRow,
				isOwn: bar.ids.has(events[row]?.id ?? '')
			});
		}
	}
	return rows;
}

function wishesOf(events: readonly StoryEvent[], isHourly: boolean): Wish[] {
	const spans = new Map<string, StoryEvent[]>();
	for (const event of events) {
		const { when } = event;
		const isTold = when.precision === 'day' && !isHourly;
		if (when.start === when.end || isTold) continue;
		const key = when.choice ? event.id : alikeKey(event);
		const alike = spans.get(key);
		if (alike) alike.push(event);
		else spans.set(key, [event]);
	}
	const rowOf = new Map(events.map(({ id }, row) => [id, row]));
	const rowsOf = (alike: readonly StoryEvent[]) => alike.map(({ id }) => rowOf.get(id) ?? 0);
	return [
		...[...spans.values()].flatMap((alike) => spanOf(alike, rowsOf(alike))),
		...events.flatMap((event) => lineOf(event, rowsOf([event])))
	];
}

const alikeKey = ({ lane, when }: StoryEvent): string =>
	[lane, when.start, when.end, when.startEdge, when.endEdge, when.uncertain].join(' ');

const NO_PLACE = { column: 0, firstRow: 0, lastRow: 0 };

/** @param alike at least one */
function spanOf(alike: readonly StoryEvent[], ownRows: readonly number[]): Wish[] {
	const [first] = alike;
	if (!first) return [];
	const { start, end, startEdge, endEdge, uncertain, choice, members } = first.when;
	return [
		{
			...NO_PLACE,
			...{ ownRows, start, end, startEdge, endEdge },
			ids: new Set(alike.map(({ id }) => id)),
			lane: first.lane,
			line: choice ?? 'none',
			dates: members?.length ?? 0,
			isUncertain: uncertain
		}
	];
}

function lineOf({ id, lane, when, inForce }: StoryEvent, ownRows: readonly number[]): Wish[] {
	if (!inForce) return [];
	return [
		{
			...NO_PLACE,
			...{ ownRows, start: when.at, end: inForce.to },
			startEdge: 'known',
			endEdge: Number.isFinite(inForce.to) ? 'limit' : 'open',
			ids: new Set([id]),
			lane,
			line: 'force',
			dates: 0,
			isUncertain: false
		}
	];
}

/** The glyph says it all: known as it is told, and nothing else falls in the same time. */
const tellsNothing = ({ line, firstRow, lastRow, startEdge, endEdge }: Wish): boolean =>
	line === 'none' && firstRow === lastRow && startEdge === 'known' && endEdge === 'known';

/**
 * Finds the rows of a bar: from the first row from which on no moment is before its start, to the
 * last one up to which none is after its end; always those of its own events. An event that the
 * story has put out of the order of moments ends the bar rather than being bridged.
 */
function coverIn(
	events: readonly StoryEvent[],
	{ above, below }: Surroundings
): (wish: Wish) => Wish {
	const moments = [
		above?.when.at ?? -Infinity,
		...events.map(({ when }) => when.at),
		below?.when.at ?? Infinity
	];
	const latest = runningMost(moments);
	const earliest = runningMost(moments.map((at) => -at).reverse())
		.map((at) => -at)
		.reverse();
	const lastOfGroup = events.length - 1;
	return (wish) => {
		const { start, end, ownRows } = wish;
		// The row above the group counts as -1, the one below as the next after the last.
		const first = Math.min(ownRows[0] ?? 0, countBelow(earliest, start) - 1);
		const last = Math.max(ownRows.at(-1) ?? 0, countBelow(latest, end) - 2);
		return {
			...wish,
			firstRow: Math.max(0, first),
			lastRow: Math.min(lastOfGroup, last),
			startEdge: first < 0 ? cutEdge(wish.startEdge) : wish.startEdge,
			endEdge: last > lastOfGroup ? cutEdge(wish.endEdge) : wish.endEdge
		};
	};
}

/** A bar that runs on beyond its rows says so; an open one does that already. */
const cutEdge = (edge: BarEdge): BarEdge => (edge === 'open' ? 'open' : 'cut');

function runningMost(numbers: readonly number[]): number[] {
	let most = -Infinity;
	return numbers.map((n) => (most = Math.max(most, n)));
}

/** How many of some numbers in order are less than a bound. */
function countBelow(sorted: readonly number[], bound: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? Infinity) < bound) low = middle + 1;
		else high = middle;
	}
	return low;
}

const lengthOf = ({ firstRow, lastRow }: Wish): number => lastRow - firstRow;

/** The bars that have to keep to their own rows, so that no row has more than it has columns. */
function tooLong(wishes: readonly Wish[], rows: number): Set<Wish> {
	const long = new Set<Wish>();
	const starting = Array.from({ length: rows }, (): Wish[] => []);
	const own = Array.from({ length: rows }, () => new Set<Wish>());
	for (const wish of wishes) {
		starting[wish.firstRow]?.push(wish);
		for (const row of wish.ownRows) own[row]?.add(wish);
	}
	let open: Wish[] = [];
	for (let row = 0; row < rows; row++) {
		const here = own[row] ?? new Set();
		open = [...open.filter(({ lastRow }) => lastRow >= row), ...(starting[row] ?? [])];
		const passing = open.filter((wish) => !here.has(wish));
		const room = MOST_COLUMNS - here.size;
		if (passing.length <= room) continue;
		passing.sort((a, b) => lengthOf(a) - lengthOf(b));
		for (const wish of passing.slice(room)) long.add(wish);
		open = open.filter((wish) => !long.has(wish));
	}
	return long;
}

/** One for each of its events, at its own row. */
const stubsOf = (wish: Wish, events: readonly StoryEvent[]): Wish[] =>
	wish.ownRows.map((row) => ({
		...wish,
		ids: new Set([events[row]?.id ?? '']),
		firstRow: row,
		lastRow: row,
		startEdge: row > wish.firstRow ? 'cut' : wish.startEdge,
		endEdge: row < wish.lastRow ? 'cut' : wish.endEdge
	}));

/** Each bar in the first column that is free from its first row on; of two that begin together the shorter. */
function shareColumns(wishes: readonly Wish[]): SpineBar[] {
	const sorted = wishes.toSorted((a, b) => a.firstRow - b.firstRow || lengthOf(a) - lengthOf(b));
	const lastRows: number[] = [];
	return sorted.map((bar) => {
		const free = lastRows.findIndex((last) => last < bar.firstRow);
		const column = free < 0 ? lastRows.length : free;
		lastRows[column] = bar.lastRow;
		return { ...bar, column };
	});
}
