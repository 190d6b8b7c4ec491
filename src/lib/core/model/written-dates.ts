/** The dates of a story as its file writes them: what a model holds is already read. */
import type { Story } from '../schema/story.ts';

/** EDTF by the id of the event or remark. A remark without a date has that of its event. */
export function writtenDates({ events, remarks }: Story): ReadonlyMap<string, string> {
	const dates = new Map(events.map(({ id, date }) => [id, date]));
	for (const { id, date, event } of remarks) dates.set(id, date ?? dates.get(event) ?? '');
	return dates;
}
