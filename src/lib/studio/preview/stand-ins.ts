/**
 * An event that is left out still stands at its day, in the list and on the timeline, as a row that
 * says so. What can be drawn of it is its date, its lane and its title; without them, with an id that
 * another record has, or far from all other events, it is told of above the page alone.
 */
import { extent } from 'd3';
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import { readDate } from '#lib/core/check/read-date.ts';
import type { DateSpan } from '#lib/core/dates/edtf.ts';
import { RECORD_LISTS, type RecordList, type Story } from '#lib/core/schema/story.ts';
import { otherReason } from './bad-words.ts';

type EventRecord = Story['events'][number];

/**
 * @param value the whole file, as it was parsed
 * @param story its sound part
 */
export function standIns(
	value: unknown,
	story: Story,
	bad: readonly BadRecord[]
): readonly EventRecord[] {
	const taken = new Set(
		Object.keys(RECORD_LISTS).flatMap((list) => story[list as RecordList].map(({ id }) => id))
	);
	const isNear = nearnessTo(story.events);
	return bad.flatMap((one) => {
		const event = one.kind === 'event' ? valueAt(value, one.path) : undefined;
		if (!isRecord(event)) return [];
		const { id, lane, date, order } = event;
		if (typeof id !== 'string' || !ID.test(id) || taken.has(id)) return [];
		const span = typeof date === 'string' ? readDate(date) : null;
		if (typeof date !== 'string' || !span || !isNear(span)) return [];
		if (typeof lane !== 'string' || !story.lanes.some((known) => known.id === lane)) return [];
		taken.add(id);
		return [
			{
				...{ id, lane, date, weight: 1 as const, sources: [] },
				...(Number.isSafeInteger(order) && { order: Number(order) }),
				title: `Left out: ${one.title ?? id}`,
				summary: whyWords(one)
			}
		];
	});
}

/**
 * Whether a date lies in the time of the events, or no farther off than that is long: a wrong digit of
 * a year would stretch the timeline over centuries.
 */
function nearnessTo(events: readonly EventRecord[]): (date: DateSpan) => boolean {
	const [first = 0, last = 0] = extent(events.flatMap(({ date }) => endsOf(readDate(date))));
	const room = last - first;
	return (date) => endsOf(date).every((at) => at >= first - room && at <= last + room);
}

/** Without those that are open or unknown. */
const endsOf = (date: DateSpan | null): number[] =>
	date ? [date.start, date.end].filter(Number.isFinite) : [];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const whyWords = (one: BadRecord): string =>
	one.findings.map(({ line, seen }) => `Line ${line}: ${seen}.`).join(' ') ||
	(otherReason(one) ?? '');
