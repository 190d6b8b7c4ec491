/** The order of events: by day, then as the data says, then by the hour. */
import { DAY, type CivilMs } from '../dates/civil.ts';
import type { StoryEvent } from './story-model.ts';

/**
 * Sorts by the day an event begins, then by its `order` within the day, then by the earliest
 * hour; equal events keep the order of the file. Where hours are not known the marks of one day
 * are then moved, each within its own span, so that they stand in that order.
 */
export function orderEvents(events: readonly StoryEvent[]): StoryEvent[] {
	const sorted = [...events].sort(
		(a, b) => dayOf(a) - dayOf(b) || orderOf(a) - orderOf(b) || a.when.start - b.when.start
	);
	const latest = latestMoments(sorted);
	let last = -Infinity;
	return sorted.map((event, i) => {
		const { when } = event;
		if (!isOfOneDay(event)) return event;
		const before = Math.min(when.at, latest[i] ?? Infinity);
		last = Math.min(Math.max(before, when.start, last), when.end);
		return { ...event, when: { ...when, at: last } };
	});
}

/** The last moment for each event at which those that the data puts after it can still follow. */
function latestMoments(sorted: readonly StoryEvent[]): CivilMs[] {
	const latest: CivilMs[] = [];
	let bound = Infinity;
	let day = NaN;
	for (const [i, event] of [...sorted.entries()].reverse()) {
		if (dayOf(event) !== day) bound = Infinity;
		day = dayOf(event);
		if (isOfOneDay(event)) bound = Math.min(bound, event.when.end);
		latest[i] = bound;
	}
	return latest;
}

const isOfOneDay = ({ when }: StoryEvent): boolean =>
	when.precision === 'minute' || when.precision === 'hours' || when.precision === 'day';

const dayOf = (event: StoryEvent): number => Math.floor(event.when.start / DAY);
const orderOf = (event: StoryEvent): number => event.order ?? Infinity;
