/**
 * The events of a large story without their texts: all that lanes, map and counts need of each, by
 * column. It comes with the page; the texts follow as they are read (`event-texts.ts`).
 */
import { MINUTE } from '../dates/civil.ts';
import type { When } from '../dates/when.ts';
import { dayWords } from '../dates/words.ts';
import type { InForce, StoryEvent } from '../model/story-model.ts';
import { toColumn, valueAt, type Column } from './columns.ts';

/** Plain JSON. Times are in minutes; null stands for what never begins or ends. */
export interface EventIndex {
	/** In order of time, a space between two. */
	ids: string;
	/** Where the mark stands: minutes after the mark before. */
	marks: number[];
	/** Minutes from the start to the mark, and from the mark to the end. */
	before: (number | null)[];
	after: (number | null)[];
	whens: Column<IndexedWhen>;
	kinds: Column<Kind>;
	places: Column<string[]>;
	people: Column<string[]>;
	disputes: Column<string[]>;
	/** By the number of the event, for the few that have them. */
	inForce: Record<string, Omit<InForce, 'to'> & { to: number | null }>;
	members: Record<string, { start: number | null; end: number | null }[]>;
	/** Short titles of the weightiest, which are written into the timeline from afar. */
	labels: Record<string, string>;
}

/** `day` is left out where it is that of the start. */
type IndexedWhen = Omit<When, 'start' | 'end' | 'at' | 'hour' | 'datetime' | 'members' | 'day'> & {
	day?: string;
};
type Kind = Pick<StoryEvent, 'lane' | 'weight' | 'status' | 'order'>;

const HEAVIEST = 3;

export function indexEvents(events: readonly StoryEvent[]): EventIndex {
	const some = <T>(of: (event: StoryEvent) => T | null | undefined): Record<string, T> => {
		const entries = events.map((event, i) => [String(i), of(event)] as const);
		return Object.fromEntries(
			entries.filter((entry): entry is [string, T] => (entry[1] ?? null) !== null)
		);
	};
	return {
		ids: events.map(({ id }) => id).join(' '),
		marks: events.map(({ when }, i) => (when.at - (events[i - 1]?.when.at ?? 0)) / MINUTE),
		before: events.map(({ when }) => finite((when.at - when.start) / MINUTE)),
		after: events.map(({ when }) => finite((when.end - when.at) / MINUTE)),
		whens: toColumn(events.map(indexedWhen)),
		kinds: toColumn(events.map(kindOf)),
		places: toColumn(events.map(({ places }) => places)),
		people: toColumn(events.map(({ people }) => people)),
		disputes: toColumn(events.map(({ disputes }) => disputes)),
		inForce: some(({ inForce }) => inForce && { ...inForce, to: finite(inForce.to) }),
		members: some(({ when }) =>
			when.members?.map(({ start, end }) => ({ start: finite(start), end: finite(end) }))
		),
		labels: some(({ weight, label, title }) => (weight === HEAVIEST ? (label ?? title) : undefined))
	};
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);

function indexedWhen({ when }: StoryEvent): IndexedWhen {
	const { start, end, at, hour, datetime, members, day, ...rest } = when;
	return day === dayWords(start) ? rest : { ...rest, day };
}

const kindOf = ({ lane, weight, status, order }: StoryEvent): Kind => ({
	lane,
	weight,
	...(status !== undefined && { status }),
	...(order !== undefined && { order })
});

/**
 * The events that an index holds, in order of time. What an index does not hold is empty: titles,
 * texts, sources, remarks, and the words for the hour.
 * @throws RangeError if its columns differ in length
 */
export function readIndex(index: EventIndex): StoryEvent[] {
	let at = 0;
	const ids = index.ids === '' ? [] : index.ids.split(' ');
	return ids.map((id, i) => {
		at += (index.marks[i] ?? 0) * MINUTE;
		const label = index.labels[i];
		const members = index.members[i];
		const inForce = index.inForce[i];
		const when = valueAt(index.whens, i);
		const start = at - (index.before[i] ?? Infinity) * MINUTE;
		return {
			...valueAt(index.kinds, i),
			id,
			...(label !== undefined && { label }),
			title: '',
			summary: '',
			sources: [],
			remarks: [],
			places: valueAt(index.places, i),
			people: valueAt(index.people, i),
			disputes: valueAt(index.disputes, i),
			inForce: inForce ? { ...inForce, to: inForce.to ?? Infinity } : null,
			when: {
				...when,
				day: when.day ?? dayWords(start),
				start,
				end: at + (index.after[i] ?? Infinity) * MINUTE,
				at,
				hour: '',
				datetime: '',
				...(members && {
					members: members.map(({ start, end }) => ({
						start: start ?? -Infinity,
						end: end ?? Infinity
					}))
				})
			}
		};
	});
}
