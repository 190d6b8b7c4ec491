/** What was read of an old timeline to the records of a story: lanes, sources, places, events. */
import type { EventRecord, Lane, Place, Source } from '../schema/story.ts';
import { Lane as LaneSchema } from '../schema/story.ts';
import { count } from '../check/words.ts';
import { plain } from '../text/plain.ts';
import { tidyText } from './html-to-text.ts';
import { idFromWords, idMaker, isId, type IdMaker } from './id-maker.ts';
import {
	IMPORT_FORMATS,
	type ImportedEvent,
	type ImportedPlace,
	type ImportedStory,
	type ImportEntry,
	type ImportFormat
} from './imported.ts';
import { TO_BE_WRITTEN, UNGROUPED } from './placeholders.ts';
import { placeMaker, type MatchPlace } from './place-maker.ts';
import { sourceMaker } from './source-maker.ts';

/** What the story has already that the records go into. */
export interface KnownRecords {
	/** All of them, former ones too. */
	ids: readonly string[];
	lanes: readonly Pick<Lane, 'id' | 'label'>[];
	sources: readonly Pick<Source, 'id' | 'URL'>[];
	places: readonly Pick<Place, 'id' | 'names' | 'kind' | 'geoids'>[];
}

/** What of one event has no place in a story; in the order of the old timeline. */
export interface KeptEvent {
	/** Of the event's record; an event that could not be made has none. */
	id?: string;
	/** As it was, as far as it is not read. */
	was: Readonly<Record<string, unknown>>;
	/** Of an event that could not be made: what was read of it. */
	read?: Omit<ImportedEvent, 'where' | 'rest'>;
	/** Places that were not found. */
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

export function makeRecords(
	{ events: told }: ImportedStory,
	known: KnownRecords,
	options: RecordOptions
): MadeRecords {
	const ids = idMaker(known.ids);
	const entries: ImportEntry[] = [];
	const eventIds = giveIds(told, ids, entries);
	const lanes = laneMaker(ids, known.lanes);
	const sources = sourceMaker(ids, known.sources);
	const places = placeMaker(ids, known.places, options.matchPlace);
	const fallback = fallbackSource(ids, options);
	let unsourced = 0;

	const events: EventRecord[] = [];
	const kept: KeptEvent[] = [];
	for (const [index, event] of told.entries()) {
		if (index % 500 === 0) options.onprogress?.(index / told.length);
		const { where, rest, ...read } = event;
		const { date } = read;
		const id = eventIds[index];
		if (id === undefined || date.edtf === null) {
			kept.push({ was: rest, read });
			continue;
		}
		const tell = (told: Pick<ImportEntry, 'severity' | 'seen' | 'did'>[]) => {
			entries.push(...told.map((one) => ({ ...one, where, record: id })));
		};
		const cited = new Set<string>();
		for (const source of event.sources) {
			const found = sources.add(source);
			if (found.id !== null) cited.add(found.id);
			tell(found.entries);
		}
		if (cited.size === 0) unsourced++;
		const found = event.places.map((place) => ({ place, ...places.add(place) }));
		for (const { entries } of found) tell(entries);
		const placed = new Set(found.flatMap((one) => one.id ?? []));
		const lost = found.filter((one) => one.id === null).map(({ place }) => place);
		events.push({
			id,
			lane: lanes.idOf(event.group ?? UNGROUPED),
			date: date.edtf,
			...(date.time !== undefined && { time: date.time }),
			title: event.title,
			summary: event.summary,
			...(placed.size > 0 && { places: [...placed] }),
			weight: 2,
			sources: cited.size > 0 ? [...cited] : [fallback.id]
		});
		const isWhole = Object.keys(rest).length === 0 && lost.length === 0;
		if (!isWhole) kept.push({ id, was: rest, ...(lost.length > 0 && { places: lost }) });
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
		ids: eventIds,
		kept,
		entries
	};
}

/**
 * By the event's own key where it is an id, else from its title. Keys come first, so that no title
 * takes one away. An event without a date gets none.
 */
function giveIds(
	events: readonly ImportedEvent[],
	ids: IdMaker,
	entries: ImportEntry[]
): (string | undefined)[] {
	const given: (string | undefined)[] = events.map(() => undefined);
	for (const [index, { key, date, where }] of events.entries()) {
		if (date.edtf === null || key === undefined || !isId(key)) continue;
		const id = ids.take(key);
		given[index] = id;
		if (id === key) continue;
		const did = `The event is “${id}” now; look whether the two are the same.`;
		entries.push({ severity: 'warning', where, record: id, seen: `the id “${key}” again`, did });
	}
	return given.map((id, index) => {
		const { title = '', date } = events[index] ?? {};
		if (id !== undefined || !date || date.edtf === null) return id;
		const words = title === TO_BE_WRITTEN ? null : idFromWords(title);
		return ids.take(words ?? idFromWords(`event ${date.edtf}`) ?? 'event');
	});
}

function laneMaker(ids: IdMaker, known: KnownRecords['lanes']) {
	const { symbol, colour } = LaneSchema.shape;
	const byLabel = new Map(known.map(({ id, label }) => [plain(label), id]));
	const made: Lane[] = [];
	return {
		made,
		idOf(label: string): string {
			const there = byLabel.get(plain(label));
			if (there !== undefined) return there;
			const id = ids.take(idFromWords(label) ?? 'lane');
			const turn = known.length + made.length;
			made.push({
				id,
				label,
				symbol: inTurn(symbol.options, turn),
				colour: inTurn(colour.options, turn)
			});
			byLabel.set(plain(label), id);
			return id;
		}
	};
}

const inTurn = <T>(options: readonly [T, ...T[]] | readonly T[], turn: number): T =>
	options[turn % options.length] as T;

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
