/** The list beside the form: the records of one list as rows, in groups, with the signs they carry. */
import { isRecord } from '#lib/core/check/fields.ts';
import { foldWords } from '#lib/core/filter/text-index.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { Lane } from '#lib/core/schema/story.ts';
import { dayHeading, eventTime, yearHeading, type EventTime } from './event-times.ts';
import { onceEach } from './once-each.ts';
import { idOf, itemsOf, LIST_NAMES, recordKey, rowName, type DeskList } from './record-lists.ts';

export interface Row {
	path: Path;
	/** `events[3]` */
	key: string;
	name: string;
	/** Id of its lane; null for records of other lists. */
	lane: string | null;
	/** The hour or the day, as its group needs it; for other lists empty. */
	time: string;
	/** The worst that was found in it. */
	problem: 'error' | 'warning' | null;
	isDisputed: boolean;
	change: 'new' | 'changed' | null;
}

export interface RowGroup {
	/** "2017", "Jan. 24, 2018"; empty where a list has no groups. */
	heading: string;
	isDay: boolean;
	rows: Row[];
}

export interface RowInput {
	value: unknown;
	list: DeskList;
	/** The worst that was found in each record, by its key; notes do not count. */
	worst: ReadonlyMap<string, 'error' | 'warning'>;
	/** Ids of records that are new or changed since the base. */
	changes: ReadonlyMap<string, 'new' | 'changed'>;
	/** Words that each row shown must have. */
	query: string;
	/** Ids of the lanes shown; empty: all. */
	lanes: readonly string[];
}

export function groupRows(input: RowInput): RowGroup[] {
	const rows = readRows(input);
	if (input.list === 'events') return inTime(rows);
	return [{ heading: '', isDay: false, rows: rows.map(({ row }) => row) }];
}

interface TimedRow {
	row: Row;
	when: EventTime | null;
	facts: Facts;
}

function readRows({ value, list, worst, changes, query, lanes }: RowInput): TimedRow[] {
	const disputed = disputedIds(value);
	const starts = foldWords(query).map((word) => ` ${word}`);
	const rows: TimedRow[] = [];
	for (const [index, record] of itemsOf(value, list).entries()) {
		const facts = FACTS[list](record);
		const { id, lane, when, last } = facts;
		if (lanes.length > 0 && list === 'events' && !lanes.includes(lane ?? '')) continue;
		if (starts.length > 0 && !hasWords(record, starts)) continue;
		const key = last?.path[1] === index ? last.key : recordKey(list, index);
		const signs = {
			problem: worst.get(key) ?? null,
			isDisputed: id !== null && disputed.has(id),
			change: (id !== null && changes.get(id)) || null
		};
		const row =
			last && isSameRow(last, key, signs) ? last : rowOf(facts, [list, index], key, signs);
		facts.last = row;
		rows.push({ row, when, facts });
	}
	return rows;
}

type Signs = Pick<Row, 'problem' | 'isDisputed' | 'change'>;

const isSameRow = (row: Row, key: string, { problem, isDisputed, change }: Signs): boolean =>
	row.key === key &&
	row.problem === problem &&
	row.isDisputed === isDisputed &&
	row.change === change;

const rowOf = ({ name, lane, last }: Facts, path: Path, key: string, signs: Signs): Row => ({
	path,
	key,
	name,
	lane,
	time: last?.time ?? '',
	...signs
});

interface Facts {
	id: string | null;
	lane: string | null;
	name: string;
	when: EventTime | null;
	/** Its row as it was drawn last: most stay the same. */
	last: Row | null;
}

const FACTS = Object.fromEntries(
	LIST_NAMES.map((list) => [list, onceEach((record) => factsOf(list, record))])
) as Record<DeskList, (record: unknown) => Facts>;

function factsOf(list: DeskList, record: unknown): Facts {
	const lane = isRecord(record) && typeof record['lane'] === 'string' ? record['lane'] : null;
	const when = list === 'events' ? eventTime(record) : null;
	return { id: idOf(record), lane, name: rowName(list, record), when, last: null };
}

/** Makes what rows and searches need of a record, before they do. */
export function prepareRow(list: DeskList, record: unknown): void {
	FACTS[list](record);
	wordsIn(record);
}

/** Whether it has a word that begins with each of these. */
function hasWords(record: unknown, starts: readonly string[]): boolean {
	const words = wordsIn(record);
	return starts.every((start) => words.includes(start));
}

const wordsIn = onceEach((record) => ` ${foldWords(JSON.stringify(record)).join(' ')}`);

function disputedIds(value: unknown): Set<string> {
	const records = itemsOf(value, 'disputes').flatMap((dispute) =>
		isRecord(dispute) && Array.isArray(dispute['records']) ? (dispute['records'] as unknown[]) : []
	);
	return new Set(records.filter((id) => typeof id === 'string'));
}

const UNDATED = 'Without a date';

/** By day, within it as the file says; what has no date first, as it waits for one. */
function inTime(rows: readonly TimedRow[]): RowGroup[] {
	const undated = rows.filter(({ when }) => !when).map(({ row }) => row);
	const dated = rows
		.filter((row): row is TimedRow & { when: EventTime } => row.when !== null)
		.sort(
			({ when: a }, { when: b }) => a.day - b.day || a.order - b.order || a.start - b.start || 0
		);
	const hourly = new Set(dated.filter(({ when }) => when.isHourly).map(({ when }) => when.day));
	const groups: RowGroup[] = undated.length
		? [{ heading: UNDATED, isDay: false, rows: undated }]
		: [];
	for (const { row, when, facts } of dated) {
		const isDay = when.isDated && hourly.has(when.day);
		const heading = isDay ? dayHeading(when) : yearHeading(when);
		const last = groups.at(-1);
		const group = last?.heading === heading ? last : { heading, isDay, rows: [] };
		if (group !== last) groups.push(group);
		const time = isDay ? when.hourWords : when.dateWords;
		// How it is told depends on its neighbours too.
		const timed = row.time === time ? row : { ...row, time };
		facts.last = timed;
		group.rows.push(timed);
	}
	return groups;
}

export interface LaneChoice {
	id: string;
	label: string;
	symbol: Lane['symbol'];
	colour: Lane['colour'];
	count: number;
}

export function laneChoices(value: unknown): LaneChoice[] {
	const counts = new Map<unknown, number>();
	for (const event of itemsOf(value, 'events')) {
		const lane = isRecord(event) ? event['lane'] : undefined;
		counts.set(lane, (counts.get(lane) ?? 0) + 1);
	}
	return itemsOf(value, 'lanes').flatMap((lane): LaneChoice[] => {
		if (!isRecord(lane)) return [];
		const { id, label } = lane;
		return [
			{
				id: String(id),
				label: String(label ?? id),
				// What the design does not have is drawn as its first, and reported.
				symbol: Lane.shape.symbol.catch('square').parse(lane['symbol']),
				colour: Lane.shape.colour.catch('law').parse(lane['colour']),
				count: counts.get(id) ?? 0
			}
		];
	});
}
