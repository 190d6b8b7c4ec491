/**
 * An event that is left out still stands at its day, in the list and on the timeline, as a row that
 * says so. What can be drawn of it is its date, its lane and its title; without them, or with an id
 * that another record has, it is told of above the page alone.
 */
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import { readDate } from '#lib/core/check/read-date.ts';
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
	return bad.flatMap((one) => {
		const event = one.kind === 'event' ? valueAt(value, one.path) : undefined;
		if (!isRecord(event)) return [];
		const { id, lane, date, order } = event;
		if (typeof id !== 'string' || !ID.test(id) || taken.has(id)) return [];
		if (typeof date !== 'string' || !readDate(date)) return [];
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

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const whyWords = (one: BadRecord): string =>
	one.findings.map(({ line, seen }) => `Line ${line}: ${seen}.`).join(' ') ||
	(otherReason(one) ?? '');
