/** The hour of a record as readers are told it, from fields that may not fit together yet. */
import { isRecord } from '#lib/core/check/fields.ts';
import { readDate } from '#lib/core/check/read-date.ts';
import { resolveWhen } from '#lib/core/dates/when.ts';
import { EventRecord } from '#lib/core/schema/story.ts';

const Timed = EventRecord.pick({
	date: true,
	time: true,
	scheduled: true,
	partOfDay: true,
	notBefore: true,
	notAfter: true
});

/**
 * "Between 3 and 5:30 p.m."; empty where there is no hour, or none that can be said.
 * @param event of a remark: where the remark has no date, its event's holds
 */
export function hourWords(record: unknown, event: unknown): string {
	const own = isRecord(record) ? record : {};
	const date = own['date'] ?? (isRecord(event) ? event['date'] : undefined);
	const fields = Object.keys(Timed.shape).map((key) => [key, key === 'date' ? date : own[key]]);
	const { data } = Timed.safeParse(Object.fromEntries(fields));
	return data && readDate(data.date) ? resolveWhen(data).hour : '';
}
