/** What stands for the fields of a story that are wrong, so that the rest can be shown. It claims nothing. */
import type { EventRecord, Story, Window } from '../schema/story.ts';
import { readDate } from './read-date.ts';

/** Its fields that hold no record and name none. */
export const HEAD_KEYS = [
	'id',
	'title',
	'deck',
	'description',
	'dateline',
	'language',
	'zone',
	'zoneLabel',
	'published',
	'updated',
	'version',
	'license',
	'authors'
] as const satisfies readonly (keyof Story)[];

const NOTHING = '—';

export function neutralHead(
	events: readonly EventRecord[]
): Pick<Story, (typeof HEAD_KEYS)[number]> {
	const { to } = extentOf(events);
	return {
		id: 'story',
		title: 'Untitled',
		deck: NOTHING,
		description: NOTHING,
		dateline: { place: NOTHING, date: to },
		language: 'en',
		zone: 'UTC',
		zoneLabel: 'local',
		published: to,
		updated: to,
		version: '0.0.0',
		license: NOTHING,
		authors: [{ literal: NOTHING }]
	};
}

/** All of the story's time. */
export const wholeWindow = (events: readonly EventRecord[]): Window => ({
	label: 'All',
	...extentOf(events)
});

/** As the file has them: the date that begins first, and the one that ends last. */
function extentOf(events: readonly EventRecord[]): { from: string; to: string } {
	// Of an interval that is open at one end the other is taken.
	const dates = events
		.flatMap(({ date }) => [date, ...date.split('/')])
		.flatMap((text) => {
			const span = readDate(text);
			const isClosed = span && Number.isFinite(span.start) && Number.isFinite(span.end);
			return isClosed ? [{ text, ...span }] : [];
		});
	const first = dates.toSorted((a, b) => a.start - b.start)[0];
	const last = dates.toSorted((a, b) => b.end - a.end)[0];
	return { from: first?.text ?? UNKNOWN, to: last?.text ?? UNKNOWN };
}

/** For a story whose every date is open at both ends. */
const UNKNOWN = '2000';
