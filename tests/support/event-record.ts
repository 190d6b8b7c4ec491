/** A drafted event as a story file has it: its date as a source would give it, its words, its links. */
import { DAY, isoDay, isoMinute, MINUTE } from '../../src/lib/core/dates/civil.ts';
import type { EventRecord } from '../../src/lib/core/schema/story.ts';
import type { Draft } from './event-drafts.ts';
import { makeName, makeSentence } from './filler.ts';
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
	const what = `${makeName(random)} ${pickFrom(random, THINGS)}`;
	const does = isOrder ? 'adopts' : pickFrom(random, VERBS);
	const body = pickFrom(random, BODIES);
	return {
		id: `event-${index + 1}`,
		lane: draft.lane,
		...dateOf(draft, random),
		title: `${place?.names.short ?? ''} ${body} ${does} ${what} ${index + 1}`,
		summary: `${pickFrom(random, OPENINGS)}, the ${body} ${does} the ${what}. ${makeSentence(random)}.`,
		places: [place?.id ?? ''],
		...(random() < 0.6 && { people: [person?.id ?? ''] }),
		...(isOrder && { status: 'ordered' }),
		...(index % 400 === 7 && { inForce: { label: `${what} in force` } }),
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
