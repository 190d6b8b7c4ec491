/** A drafted event as a story file has it: its date as a source would give it, its words, its links. */
import { DAY, isoDay, isoMinute, MINUTE } from '../../src/lib/core/dates/civil.ts';
import type { EventRecord } from '../../src/lib/core/schema/story.ts';
import type { Draft } from './event-drafts.ts';
import { pickFrom } from './random.ts';
import { PEOPLE, PLACES, SOURCES } from './story-cast.ts';

type Dated = Pick<EventRecord, 'date' | 'time' | 'partOfDay' | 'notBefore' | 'notAfter'>;
type Random = () => number;

/** @param index from 0; what an event names goes round, so that every record is named */
export function recordEvent(draft: Draft, index: number, random: Random): EventRecord {
	const place = PLACES[index % PLACES.length];
	const person = PEOPLE[index % PEOPLE.length];
	const sources = [index, ...(random() < 0.5 ? [index + 13] : [])];
	const isOrder = random() < 0.1;
	const what = `${pickFrom(random, THINGS)} ${(index + 1).toLocaleString('en-US')}`;
	const does = isOrder ? 'adopts' : pickFrom(random, VERBS);
	const body = pickFrom(random, BODIES);
	return {
		id: `event-${index + 1}`,
		lane: draft.lane,
		...dateOf(draft, random),
		title: `${place?.names.short ?? ''} ${body} ${does} ${what}`,
		summary: `${pickFrom(random, OPENINGS)}, the ${body} ${does} ${what}, which ${pickFrom(random, EFFECTS)}. ${person?.name ?? ''} ${pickFrom(random, ANSWERS)}.`,
		places: [place?.id ?? ''],
		...(random() < 0.6 && { people: [person?.id ?? ''] }),
		...(isOrder && { status: 'ordered' }),
		...(index % 400 === 7 && { inForce: { label: `${capital(what)} in force` } }),
		weight: draft.weight,
		sources: sources.map((number) => SOURCES[number % SOURCES.length]?.id ?? '')
	};
}

/** What the clocks of the zone may skip or show twice: no event has its hour then. */
const CHANGES = { from: '01:00', to: '03:00' };

function dateOf({ start, end, precision }: Draft, random: Random): Dated {
	const date = isoDay(start);
	if (precision === 'minute') {
		const time = isoMinute(start).slice(-5);
		return time >= CHANGES.from && time < CHANGES.to ? { date } : { date, time };
	}
	if (precision === 'hours') {
		const limits = { notBefore: { time: '06:00' }, notAfter: { time: '17:00' } };
		return random() < 0.3 ? { date, partOfDay: 'morning' } : { date, ...limits };
	}
	if (precision === 'span') {
		const last = isoDay(end - MINUTE);
		return { date: end - start > DAY ? `${date}/${last}` : date };
	}
	const form = random();
	const month = date.slice(0, 7);
	if (form < 0.6) return { date };
	if (form < 0.75) return { date: month };
	if (form < 0.82) return { date: `${month}~` };
	if (form < 0.9) return { date: `${date}?` };
	if (form < 0.95) return { date: date.slice(0, 4) };
	return { date: `[${date},${isoDay(start + 2 * DAY)}]` };
}

const BODIES = ['council', 'water board', 'court', 'commission', 'clerk'] as const;

const VERBS = [
	'rejects',
	'amends',
	'hears',
	'delays',
	'publishes',
	'reviews',
	'withdraws'
] as const;

const THINGS = [
	'water order',
	'budget line',
	'bridge permit',
	'audit report',
	'park lease',
	'meter rule',
	'relief grant',
	'drainage plan'
] as const;

const OPENINGS = [
	'After a hearing of six hours',
	'Without debate',
	'By a margin of two votes',
	'At the request of the county engineer',
	'In a session called at short notice',
	'With half of the seats empty'
] as const;

const EFFECTS = [
	'sets aside money for eleven miles of new pipe',
	'leaves the rates of the year before in place',
	'asks every district for its records within ninety days',
	'moves the deadline to the end of the next quarter',
	'names an inspector for the works by the river',
	'ends the exemption for the older mills'
] as const;

const ANSWERS = [
	'calls it a first step and asks for a second reading',
	'says that the figures will be checked again before spring',
	'objects in writing and files a copy with the clerk',
	'declines to comment while the appeal is open',
	'welcomes it and invites the neighbors to do the same',
	'reads a statement of three pages and leaves'
] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
