/** What was read of an old timeline to the records of a story: lanes, sources, places, events. */
import type { EventRecord, Lane, Place, Source } from '../schema/story.ts';
import { count } from '../check/words.ts';
import { eventIds } from './event-ids.ts';
import { tidyText } from './html-to-text.ts';
import { idMaker, type IdMaker } from './id-maker.ts';
import {
	IMPORT_FORMATS,
	type ImportedEvent,
	type ImportedPlace,
	type ImportedStory,
	type ImportEntry,
	type ImportFormat
} from './imported.ts';
import { laneMaker } from './lane-maker.ts';
import { TO_BE_WRITTEN, UNGROUPED } from './placeholders.ts';
import { placeMaker, type MatchPlace } from './place-maker.ts';
import { sourceMaker } from './source-maker.ts';

/** What the story has already that the records go into. */
export interface KnownRecords {
	/** All of them, former ones too. */
	ids: readonly string[];
	lanes: readonly Pick<Lane, 'id' | 'label'>[];
	sources: readonly Pick<Source, 'id' | 'URL'>[];
	places: readonly Pick<Place, 'id' | 'names' | 'kind' | 'geoids' | 'point'>[];
}

/** What of one event has no place in a story; in the order of the old timeline. */
export interface KeptEvent {
	/** Of the event's record; an event that could not be made has none. */
	id?: string;
	/** As it was, as far as it is not read. */
	was: Readonly<Record<string, unknown>>;
	/** Of an event that could not be made: what was read of it. */
	read?: Omit<ImportedEvent, 'where' | 'rest'>;
	/** Places that were not found, or of which more was said than their records say. */
	places?: ImportedPlace[];
}

export interface MadeRecords {
	lanes: Lane[];
	sources: Source[];
	places: Place[];
	events: EventRecord[];
	/** By the place of the event in the old timeline; undefined where none could be made. */
	ids: readonly (string | undefined)[];
	kept: KeptEvent[];
	entries: ImportEntry[];
}

export interface RecordOptions {
	format: ImportFormat;
	fileName?: string | undefined;
	matchPlace: MatchPlace;
	onprogress?: ((done: number) => void) | undefined;
}

type Told = Pick<ImportEntry, 'severity' | 'seen' | 'did'>;

export function makeRecords(
	{ events: told }: ImportedStory,
	known: KnownRecords,
	options: RecordOptions
): MadeRecords {
	const ids = idMaker(known.ids);
	const entries: ImportEntry[] = [];
	const given = eventIds(told, ids, entries);
	const lanes = laneMaker(ids, known.lanes);
	const sources = sourceMaker(ids, known.sources);
	const places = placeMaker(ids, known.places, options.matchPlace);
	const fallback = fallbackSource(ids, options);
	const events: EventRecord[] = [];
	const kept: KeptEvent[] = [];
	let unsourced = 0;

	const make = (id: string, date: string, event: ImportedEvent) => {
		const tell = (all: Told[]) => {
			for (const one of all) entries.push({ ...one, where: event.where, record: id });
		};
		const cited = event.sources.map((source) => sources.add(source));
		const named = event.places.map((place) => ({ place, ...places.add(place) }));
		for (const { entries } of [...cited, ...named]) tell(entries);
		const citedIds = new Set(cited.flatMap((one) => one.id ?? []));
		const placeIds = new Set(named.flatMap((one) => one.id ?? []));
		const lost = named.filter(({ isWhole }) => !isWhole).map(({ place }) => place);
		if (citedIds.size === 0) unsourced++;
		events.push({
			id,
			lane: lanes.idOf(event.group ?? UNGROUPED),
			date,
			...(event.date.time !== undefined && { time: event.date.time }),
			title: event.title,
			summary: event.summary,
			...(placeIds.size > 0 && { places: [...placeIds] }),
			weight: 2,
			sources: citedIds.size > 0 ? [...citedIds] : [fallback.id]
		});
		if (Object.keys(event.rest).length === 0 && lost.length === 0) return;
		kept.push({ id, was: event.rest, ...(lost.length > 0 && { places: lost }) });
	};

	for (const [index, event] of told.entries()) {
		if (index % 500 === 0) options.onprogress?.(index / told.length);
		const { where: _, rest, ...read } = event;
		const [id, date] = [given[index], event.date.edtf];
		if (id !== undefined && date !== null) make(id, date, event);
		else kept.push({ was: rest, read });
	}
	if (unsourced > 0) {
		const seen = `${count(unsourced, 'event')} without a source`;
		const did = `Each names the file itself, “${fallback.id}”; name what really says so.`;
		entries.push({ severity: 'warning', where: {}, record: fallback.id, seen, did });
	}
	return {
		lanes: lanes.made,
		sources: unsourced > 0 ? [...sources.made, fallback] : sources.made,
		places: places.made,
		events,
		ids: given,
		kept,
		entries
	};
}

/** For events that name none, as every event needs one. */
function fallbackSource(ids: IdMaker, { format, fileName = '' }: RecordOptions): Source {
	const title = tidyText(fileName);
	return {
		id: ids.take('imported-file'),
		type: 'document',
		...(title && { title }),
		publisher: TO_BE_WRITTEN,
		note: `The file that was imported, ${IMPORT_FORMATS[format]}. It names no other source for this.`
	};
}
