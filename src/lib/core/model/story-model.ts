/**
 * The model: a checked story with everything derived that a page needs and a reader's browser
 * should not have to work out. It is plain data, so a page can carry it. `resolveStory` runs at
 * build time; `indexStory` is cheap and runs wherever records are looked up by id.
 */
import { parseEdtf } from '../dates/edtf.ts';
import { clockMs, type CivilMs } from '../dates/civil.ts';
import { dateWords, resolveWhen, type When } from '../dates/when.ts';
import type {
	Correction,
	Dispute,
	EventRecord,
	Lane,
	Person,
	Place,
	Remark,
	Source,
	Status,
	Story
} from '../schema/story.ts';
import { orderEvents } from './order.ts';
import { nestPlaces } from './nesting.ts';

export interface TimeWindow {
	label: string;
	from: CivilMs;
	to: CivilMs;
}

export interface CitedSource extends Source {
	/** Its number on the page, from 1, in the order of the file. */
	number: number;
	/** "Jan. 24, 2018", "" if the date is not known. */
	issuedWords: string;
	/** When its printed hour is known: civil milliseconds. */
	issuedAt: CivilMs | null;
}

export interface StoryPlace extends Place {
	/** True if it ever holds the status that the story counts. */
	counted: boolean;
	/** Ids of the story's places that it lies in, nearest first. */
	within: string[];
	/** Ids of the story's places that lie in it. */
	contains: string[];
}

export interface InForce {
	label: string;
	from: CivilMs;
	/** Infinity: to the end of the record. */
	to: CivilMs;
}

export interface StoryEvent extends Omit<
	EventRecord,
	'inForce' | 'date' | 'time' | 'partOfDay' | 'notBefore' | 'notAfter' | 'scheduled' | 'places' | 'people'
> {
	when: When;
	places: string[];
	people: string[];
	inForce: InForce | null;
	/** Ids, in the order of the file. */
	remarks: string[];
	disputes: string[];
}

export interface StoryRemark extends Omit<Remark, 'date' | 'time' | 'partOfDay' | 'notBefore' | 'notAfter'> {
	when: When;
}

export interface ResolvedStory {
	story: Pick<
		Story,
		| 'id'
		| 'title'
		| 'deck'
		| 'description'
		| 'dateline'
		| 'language'
		| 'zoneLabel'
		| 'version'
		| 'license'
		| 'authors'
	> & { datelineWords: string; publishedWords: string; updatedWords: string; updated: string };
	windows: TimeWindow[];
	/** The event and the index of the window that a reader starts with. */
	focus: { event: string; window: number };
	map: { counted: string; moments: string[]; momentsTitle: string };
	lanes: Lane[];
	statuses: Status[];
	sources: CitedSource[];
	places: StoryPlace[];
	people: Person[];
	/** In order of time. */
	events: StoryEvent[];
	remarks: StoryRemark[];
	disputes: Dispute[];
	corrections: Correction[];
}

/** @param story has passed the checker without an error. */
export function resolveStory(story: Story): ResolvedStory {
	const counted = new Set(
		story.events.filter((e) => e.status === story.map.counted).flatMap((e) => e.places ?? [])
	);
	return {
		story: {
			id: story.id,
			title: story.title,
			deck: story.deck,
			description: story.description,
			dateline: story.dateline,
			// A dateline's place stands in capitals.
			datelineWords: `${story.dateline.place.toUpperCase()}, ${words(story.dateline.date)}`,
			language: story.language,
			zoneLabel: story.zoneLabel,
			publishedWords: words(story.published),
			updatedWords: words(story.updated),
			updated: story.updated,
			version: story.version,
			license: story.license,
			authors: story.authors
		},
		windows: story.windows.map((window) => ({
			label: window.label,
			from: parseEdtf(window.from).start + (window.fromTime ? clockMs(window.fromTime) : 0),
			to: window.toTime
				? parseEdtf(window.to).start + clockMs(window.toTime)
				: parseEdtf(window.to).end
		})),
		focus: { event: story.focus.event, window: story.focus.window - 1 },
		map: {
			counted: story.map.counted,
			moments: story.map.moments ?? [],
			momentsTitle: story.map.momentsTitle ?? ''
		},
		lanes: story.lanes,
		statuses: story.statuses,
		sources: story.sources.map((source, i) => ({
			...source,
			number: i + 1,
			issuedWords: source.issued ? words(source.issued) : '',
			issuedAt: printedHour(source.issued)
		})),
		places: nestPlaces(story.places).map((place) => ({ ...place, counted: counted.has(place.id) })),
		people: story.people,
		events: orderEvents(story.events.map((event) => resolveEvent(event, story))),
		remarks: story.remarks.map((remark) => resolveRemark(remark, story)),
		disputes: story.disputes,
		corrections: story.corrections
	};
}

const words = (edtf: string): string => dateWords(parseEdtf(edtf.slice(0, dayLength(edtf))));

/** A date-time is worded by its day alone. */
const dayLength = (edtf: string): number => (edtf.includes('T') ? edtf.indexOf('T') : edtf.length);

/**
 * The hour on a source's own clock. A story's sources are read in the story's zone; the checker
 * reports an offset that is not the zone's.
 */
function printedHour(issued: string | undefined): CivilMs | null {
	const match = issued?.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/);
	return match?.[1] && match[2] ? parseEdtf(match[1]).start + clockMs(match[2]) : null;
}

function resolveEvent(record: EventRecord, story: Story): StoryEvent {
	const { date, time, partOfDay, notBefore, notAfter, scheduled, inForce, ...event } = record;
	const when = resolveWhen(record);
	return {
		...event,
		when,
		places: event.places ?? [],
		people: event.people ?? [],
		inForce: inForce
			? {
					label: inForce.label,
					from: when.start,
					to: inForce.until ? parseEdtf(inForce.until).end : Infinity
				}
			: null,
		remarks: story.remarks.filter((r) => r.event === event.id).map((r) => r.id),
		disputes: story.disputes.filter((d) => d.records.includes(event.id)).map((d) => d.id)
	};
}

function resolveRemark(record: Remark, story: Story): StoryRemark {
	const { date, time, partOfDay, notBefore, notAfter, ...remark } = record;
	const event = story.events.find((e) => e.id === record.event);
	const own = date ?? time ?? partOfDay ?? notBefore ?? notAfter;
	const timed = own ? { ...record, date: date ?? event?.date } : event;
	if (!timed?.date) throw new Error(`Remark ${record.id} has neither an event nor a date`);
	return { ...remark, when: resolveWhen({ ...timed, date: timed.date }) };
}

/** Records by id, in the order of the file or of time. */
export interface Model extends ResolvedStory {
	lane: ReadonlyMap<string, Lane>;
	source: ReadonlyMap<string, CitedSource>;
	place: ReadonlyMap<string, StoryPlace>;
	person: ReadonlyMap<string, Person>;
	event: ReadonlyMap<string, StoryEvent>;
	remark: ReadonlyMap<string, StoryRemark>;
	dispute: ReadonlyMap<string, Dispute>;
}

export function indexStory(resolved: ResolvedStory): Model {
	return {
		...resolved,
		lane: byId(resolved.lanes),
		source: byId(resolved.sources),
		place: byId(resolved.places),
		person: byId(resolved.people),
		event: byId(resolved.events),
		remark: byId(resolved.remarks),
		dispute: byId(resolved.disputes)
	};
}

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
	new Map(records.map((record) => [record.id, record]));
