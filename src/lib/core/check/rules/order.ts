/** The `order` of events within a day: that it says one thing, and what their hours say. */
import { resolveWhen, type When } from '../../dates/when.ts';
import type { EventRecord } from '../../schema/story.ts';
import type { Draft, Located } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { isDay, readDate } from '../read-date.ts';
import { quote } from '../words.ts';

export function* orderIsUnique({ events }: Draft): Generator<Observation> {
	const taken = new Map<string, EventRecord>();
	for (const { value: event, path } of events) {
		if (event.order === undefined) continue;
		const key = `${event.date} ${event.order}`;
		const other = taken.get(key);
		if (other) {
			const seen = `${event.order}, which ${quote(other.id)} of ${event.date} has already`;
			yield { code: 'repeated-order', path: [...path, 'order'], seen };
		} else taken.set(key, event);
	}
}

interface Timed extends Located<EventRecord> {
	when: When;
}

/** Events of a day stand by their `order` first: one whose hour is later than the next one's. */
export function* orderFitsHours({ events }: Draft): Generator<Observation> {
	for (const day of byDay(events)) {
		const inOrder = day.sort((a, b) => orderOf(a) - orderOf(b) || a.when.start - b.when.start);
		let [latest] = inOrder;
		for (const next of inOrder) {
			if (latest && latest.when.start > next.when.end) {
				const { value, when, path } = latest;
				const seen = `${value.order ?? ''} (${hourOf(when)}), and after it ${quote(next.value.id)} (${hourOf(next.when)})`;
				yield { code: 'order-against-hours', path: [...path, 'order'], seen };
				// One finding for each event that stands too early.
				latest = next;
			} else if (!latest || next.when.start > latest.when.start) latest = next;
		}
	}
}

/** An hour that was only scheduled says nothing of when it came about. */
function byDay(events: Draft['events']): Timed[][] {
	const days = new Map<number, Timed[]>();
	for (const { value, path } of events) {
		const day = isDay(value.date) ? readDate(value.date) : null;
		if (!day || value.scheduled) continue;
		const when = resolveWhen(value);
		// Limits in the wrong order are another rule's.
		if (when.start > when.end) continue;
		const same = days.get(day.start) ?? [];
		days.set(day.start, same);
		same.push({ value, path, when });
	}
	return [...days.values()];
}

/** What has none comes last. */
const orderOf = ({ value }: Timed): number => value.order ?? Infinity;

const hourOf = ({ hour }: When): string => hour.charAt(0).toLowerCase() + hour.slice(1);
