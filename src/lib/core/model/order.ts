/** The order of events: by day, then as the data says, then by the hour. */
import { DAY } from '../dates/civil.ts';
import type { StoryEvent } from './story-model.ts';

/**
 * Sorts by the day an event begins, then by its `order` within the day, then by the earliest
 * hour; equal events keep the order of the file. Where hours are not known the marks of one day
 * are then moved apart, each within its own span, so that they stand in that order.
 */
export function orderEvents(events: readonly StoryEvent[]): StoryEvent[] {
	const sorted = [...events].sort(
		(a, b) => dayOf(a) - dayOf(b) || orderOf(a) - orderOf(b) || a.when.start - b.when.start
	);
	let last = -Infinity;
	return sorted.map((event) => {
		const { when } = event;
		if (!['minute', 'hours', 'day'].includes(when.precision)) return event;
		last = Math.min(Math.max(when.at, last), when.end);
		return { ...event, when: { ...when, at: last } };
	});
}

const dayOf = (event: StoryEvent): number => Math.floor(event.when.start / DAY);
const orderOf = (event: StoryEvent): number => event.order ?? Infinity;
