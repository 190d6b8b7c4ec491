/** The order in which the pages of records follow one another. */
import { startOfDay } from '../dates/civil.ts';
import { orderOf } from '../model/found-events.ts';
import type { Model, StoryPlace, StoryRemark } from '../model/story-model.ts';

/** By day, and within a day by the order of the events at which they were said. */
export function orderRemarks(model: Model): StoryRemark[] {
	const rankOf = ({ event }: StoryRemark) => {
		const rank = orderOf(model, event);
		return rank < 0 ? Infinity : rank;
	};
	const dayOf = ({ when }: StoryRemark) => startOfDay(when.start);
	return [...model.remarks].sort(
		(a, b) => dayOf(a) - dayOf(b) || rankOf(a) - rankOf(b) || a.when.start - b.when.start
	);
}

/** Those that the story counts first, else as the file has them. */
export const orderPlaces = ({ places }: Model): StoryPlace[] =>
	[...places].sort((a, b) => Number(b.counted) - Number(a.counted));

export interface Neighbours<T> {
	/** From 1. */
	at: number;
	of: number;
	previous: T | undefined;
	next: T | undefined;
}

/** Where a record comes among those of its kind, and what stands beside it. */
export function neighboursOf<T extends { id: string }>(
	records: readonly T[],
	id: string
): Neighbours<T> {
	const index = records.findIndex((record) => record.id === id);
	return {
		at: index + 1,
		of: records.length,
		previous: records[index - 1],
		next: records[index + 1]
	};
}

/** What the people of a place said, in order. */
export const remarksOfPlace = (model: Model, place: string): StoryRemark[] =>
	orderRemarks(model).filter(({ speaker }) => model.person.get(speaker)?.place === place);
