/**
 * The model: a checked story with everything derived that a page needs and a reader's browser
 * should not have to work out (`resolve-story.ts` does). It is plain data, so a page can carry it;
 * `indexStory` is cheap and runs wherever records are looked up by id.
 */
import type { CivilMs } from '../dates/civil.ts';
import type { When } from '../dates/when.ts';
import type { Verdict } from '../quotes/ledger.ts';
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
	| 'inForce'
	| 'date'
	| 'time'
	| 'partOfDay'
	| 'notBefore'
	| 'notAfter'
	| 'scheduled'
	| 'places'
	| 'people'
> {
	when: When;
	places: string[];
	people: string[];
	inForce: InForce | null;
	/** Ids, in the order of the file. */
	remarks: string[];
	/** The words of its remarks, where those are not sent along. */
	said?: string;
	disputes: string[];
}

/** What came of holding one wording, as it stands, against its source. */
export interface RemarkCheck {
	source: string;
	verdict: Verdict;
	/** The day it was checked: "Jan. 24, 2018". */
	dateWords: string;
}

export interface StoryRemark extends Omit<
	Remark,
	'date' | 'time' | 'partOfDay' | 'notBefore' | 'notAfter'
> {
	when: When;
	/** In the order of the wordings; those not checked yet, or changed since, have none. */
	checks: RemarkCheck[];
}

export interface StoryCorrection extends Correction {
	/** "Feb. 3, 2018" */
	dateWords: string;
}

/** How a story too large for one page is split. */
export interface Split {
	/** The chunk of texts that holds the focus event, from 0. */
	first: number;
}

export interface ResolvedStory {
	/** Null: the page has all of it. */
	split: Split | null;
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
	map: {
		counted: string;
		moments: string[];
		momentsTitle: string;
		/** What is true of places that the story does not name; null if it claims nothing of them. */
		absent: { none: string; some: string } | null;
	};
	lanes: Lane[];
	statuses: Status[];
	sources: CitedSource[];
	places: StoryPlace[];
	people: Person[];
	/** In order of time. */
	events: StoryEvent[];
	remarks: StoryRemark[];
	disputes: Dispute[];
	corrections: StoryCorrection[];
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

/** A record is found by the ids that it had before too. */
const byId = <T extends { id: string; formerly?: readonly string[] | undefined }>(
	records: readonly T[]
): ReadonlyMap<string, T> =>
	new Map(
		records.flatMap((record) => [record.id, ...(record.formerly ?? [])].map((id) => [id, record]))
	);

/** The events that concern a place, in order of time. */
export function eventsAt({ events }: Pick<Model, 'events'>, place: string): StoryEvent[] {
	const known = placed.get(events) ?? new Map<string, StoryEvent[]>();
	placed.set(events, known);
	const found = known.get(place) ?? events.filter((event) => event.places.includes(place));
	known.set(place, found);
	return found;
}

/** Asked for at every step of time, for every place. */
const placed = new WeakMap<Model['events'], Map<string, StoryEvent[]>>();
