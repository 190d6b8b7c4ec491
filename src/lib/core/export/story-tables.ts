/**
 * The records of a story as tables for spreadsheets and programs, one CSV file each. The first
 * column is the record's id, which is also its fragment on the story page.
 *
 * Names of columns are stable. Lists hold ids or codes, joined by `|`. GEOIDs are text: those that
 * begin with 0 lose it in a spreadsheet that is not told so. Dates are EDTF as the story file has
 * them; `date_words` and `hour_words` are what the page says, and `earliest` and `latest` the span
 * that both leave open, as civil time in the story's zone (`latest` itself is outside it; empty: open).
 *
 * - `places`: what it is and where (degrees, WGS84); `status` is what the map says of it when the
 *   story ends, given by the event `status_event`; `within` and `contains` are places, `events` those
 *   that concern it; `executive_…` who headed its government, `addressee_…` to whom its letter went.
 * - `events`: `lane` is its kind; `status` what it makes the map say of its `places`; `in_force` a
 *   rule that holds from then on; `weight` 3 for what the story cannot be told without, 1 for a detail.
 * - `remarks`: `words` to the letter, as the first of its `sources` prints them.
 * - `sources`: `number` as cited on the page; `type` as in CSL-JSON; `primary` if it is the record itself.
 */
import { isoMinute, type CivilMs } from '../dates/civil.ts';
import { finalStatus } from '../model/final-status.ts';
import {
	eventsAt,
	type CitedSource,
	type Model,
	type StoryEvent,
	type StoryPlace,
	type StoryRemark
} from '../model/story-model.ts';
import { authorWords } from '../views/cite.ts';
import type { CsvValue } from './csv.ts';

export const STORY_TABLES = ['places', 'events', 'remarks', 'sources'] as const;
export type StoryTable = (typeof STORY_TABLES)[number];

/** What a table says of a record, by the name of the column. */
type Columns<T> = Record<string, (record: T) => CsvValue>;

/**
 * The table, with the names of its columns as its first row.
 * @param dates EDTF by the id of the event or remark
 */
export function storyTable(
	model: Model,
	dates: ReadonlyMap<string, string>,
	table: StoryTable
): CsvValue[][] {
	switch (table) {
		case 'places':
			return rowsOf(model.places, placeColumns(model));
		case 'events':
			return rowsOf(model.events, eventColumns(model, dates));
		case 'remarks':
			return rowsOf(model.remarks, remarkColumns(model, dates));
		case 'sources':
			return rowsOf(model.sources, SOURCE_COLUMNS);
	}
}

const rowsOf = <T>(records: readonly T[], columns: Columns<T>): CsvValue[][] => [
	Object.keys(columns),
	...records.map((record) => Object.values(columns).map((cell) => cell(record)))
];

const placeColumns = (model: Model): Columns<StoryPlace> => ({
	id: ({ id }) => id,
	name: ({ names }) => names.formal,
	short_name: ({ names }) => names.short,
	kind: ({ kind }) => kind,
	state: ({ state }) => state,
	state_geoid: ({ geoids }) => geoids.state,
	county_geoid: ({ geoids }) => geoids.county,
	place_geoid: ({ geoids }) => geoids.place,
	in_counties: ({ counties }) => counties,
	ocd_id: ({ ocd }) => ocd,
	wikidata_id: ({ wikidata }) => wikidata,
	longitude: ({ point }) => point[0],
	latitude: ({ point }) => point[1],
	counted: ({ counted }) => counted,
	status: ({ id }) => finalStatus(model, id)?.status.id,
	status_words: ({ id }) => finalStatus(model, id)?.status.label,
	status_event: ({ id }) => finalStatus(model, id)?.since?.id,
	within: ({ within }) => within,
	contains: ({ contains }) => contains,
	events: ({ id }) => eventsAt(model, id).map((event) => event.id),
	...officeColumns(model, 'executive'),
	...officeColumns(model, 'addressee'),
	disputes: ({ id }) => disputesOf(model, id),
	note: ({ note }) => note,
	sources: ({ sources }) => sources
});

const officeColumns = (model: Model, role: 'executive' | 'addressee'): Columns<StoryPlace> => ({
	[`${role}_name`]: ({ [role]: office }) =>
		model.person.get(office?.person ?? '')?.name ?? office?.name,
	[`${role}_title`]: ({ [role]: office }) => office?.title,
	[`${role}_note`]: ({ [role]: office }) => office?.note,
	[`${role}_sources`]: ({ [role]: office }) => office?.sources
});

const eventColumns = (model: Model, dates: ReadonlyMap<string, string>): Columns<StoryEvent> => ({
	id: ({ id }) => id,
	lane: ({ lane }) => lane,
	lane_label: ({ lane }) => model.lane.get(lane)?.label,
	...whenColumns(dates),
	title: ({ title }) => title,
	summary: ({ summary }) => summary,
	places: ({ places }) => places,
	people: ({ people }) => people,
	status: ({ status }) => status,
	in_force: ({ inForce }) => inForce?.label,
	in_force_until: ({ inForce }) => civil(inForce?.to),
	weight: ({ weight }) => weight,
	remarks: ({ remarks }) => remarks,
	disputes: ({ disputes }) => disputes,
	sources: ({ sources }) => sources
});

const remarkColumns = (model: Model, dates: ReadonlyMap<string, string>): Columns<StoryRemark> => ({
	id: ({ id }) => id,
	event: ({ event }) => event,
	speaker: ({ speaker }) => speaker,
	speaker_name: ({ speaker }) => model.person.get(speaker)?.name,
	speaker_role: ({ speaker }) => model.person.get(speaker)?.role,
	words: ({ words }) => words,
	medium: ({ medium }) => medium,
	venue: ({ venue }) => venue,
	to: ({ to }) => to,
	...whenColumns(dates),
	context: ({ context }) => context,
	note: ({ note }) => note,
	weight: ({ weight }) => weight,
	disputes: ({ id }) => disputesOf(model, id),
	sources: ({ wordings }) => wordings.map(({ source }) => source)
});

const SOURCE_COLUMNS: Columns<CitedSource> = {
	id: ({ id }) => id,
	number: ({ number }) => number,
	type: ({ type }) => type,
	title: ({ title }) => title,
	authors: (source) => authorWords(source),
	publisher: ({ publisher }) => publisher,
	issued: ({ issued }) => issued,
	issued_words: ({ issuedWords }) => issuedWords,
	url: ({ URL }) => URL,
	archive: ({ archive }) => archive,
	accessed: ({ accessed }) => accessed,
	primary: ({ primary }) => primary ?? false,
	note: ({ note }) => note
};

const whenColumns = (dates: ReadonlyMap<string, string>): Columns<StoryEvent | StoryRemark> => ({
	date: ({ id }) => dates.get(id),
	date_words: ({ when }) => when.day,
	hour_words: ({ when }) => when.hour,
	earliest: ({ when }) => civil(when.start),
	latest: ({ when }) => civil(when.end),
	scheduled: ({ when }) => when.scheduled,
	time_note: ({ timeNote }) => timeNote
});

/** "2018-01-24T15:37"; null for an end that is open, or that is not there. */
const civil = (ms: CivilMs | undefined): string | null =>
	ms !== undefined && Number.isFinite(ms) ? isoMinute(ms) : null;

const disputesOf = (model: Model, record: string): string[] =>
	model.disputes.filter(({ records }) => records.includes(record)).map(({ id }) => id);
