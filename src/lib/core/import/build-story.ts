/** What was read of an old timeline to the text of a story: a new one, or one that takes it up. */
import { isRecord } from '../check/fields.ts';
import { parseJson } from '../parse/parse-json.ts';
import { addToStory, canTakeUp, knownRecords } from './add-to-story.ts';
import type { ImportedStory, ImportEntry, ImportFormat, ImportRequest, Where } from './imported.ts';
import { faultEntries } from './import-faults.ts';
import { makeRecords, type KeptEvent, type MadeRecords } from './make-records.ts';
import { newStory } from './new-story.ts';
import type { MatchPlace } from './place-maker.ts';

/** One import, under `extensions` and the name of its format: a list, as there may be several. */
export interface KeptImport {
	/** Of the timeline that the story was made from, all but its events. */
	story?: Readonly<Record<string, unknown>>;
	/** The same, where its events went into a story that was there already. */
	besides?: Readonly<Record<string, unknown>>;
	events: KeptEvent[];
}

export interface BuiltStory {
	/** Null if it has nowhere to go. */
	text: string | null;
	/** Ids of the records that were made. */
	made: ReadonlySet<string>;
	entries: ImportEntry[];
}

export function buildStory(
	read: ImportedStory,
	format: ImportFormat,
	request: ImportRequest,
	matchPlace: MatchPlace
): BuiltStory {
	const { into, fileName, onprogress } = request;
	const target = into === undefined ? null : parseJson(into);
	const value = target?.document?.value;
	const isSound = !target?.faults.some(({ code }) => code !== 'byte-order-mark');
	if (target && !(isSound && isRecord(value) && canTakeUp(value, format))) {
		const seen = 'the story that is to take it up';
		const did = 'Nothing was added: it cannot be read as a story. Check it first.';
		const told: ImportEntry = { severity: 'error', where: {}, seen, did };
		return { text: null, made: new Set(), entries: [told, ...faultEntries(target.faults)] };
	}
	const known = isRecord(value) ? knownRecords(value) : NOTHING;
	const records = makeRecords(read, known, { format, fileName, matchPlace, onprogress });
	const entries = [...nameRecords(read, records), ...records.entries];
	const { lanes, sources, places, events } = records;
	const made = new Set([lanes, sources, places, events].flat().map(({ id }) => id));

	if (into === undefined || !isRecord(value)) {
		const kept = keptOf('story', read, records);
		const fresh = newStory(read, records, kept ? { [format]: [kept] } : {}, request);
		const text = `${JSON.stringify(fresh.story, null, '\t')}\n`;
		return { text, made, entries: [...entries, ...fresh.entries] };
	}
	const kept = keptOf('besides', read, records);
	const text = addToStory(into, value, records, kept ? { [format]: [kept] } : {});
	return { text, made, entries };
}

const NOTHING = { ids: [], lanes: [], sources: [], places: [] };

function keptOf(
	name: 'story' | 'besides',
	{ rest }: ImportedStory,
	{ kept: events }: MadeRecords
): KeptImport | null {
	const isAll = Object.keys(rest).length === 0 && events.length === 0;
	return isAll ? null : { [name]: rest, events };
}

/** An entry inside an event is about the event's record. */
function* nameRecords(
	{ entries, events }: ImportedStory,
	{ ids }: MadeRecords
): Generator<ImportEntry> {
	const records = new Map<string, string>();
	for (const [index, { where }] of events.entries()) {
		const id = ids[index];
		if (id !== undefined) records.set(keyOf(where), id);
	}
	for (const entry of entries) {
		const record = entry.record ?? recordAt(entry.where, records);
		yield record === undefined ? entry : { ...entry, record };
	}
}

function recordAt(where: Where, records: ReadonlyMap<string, string>): string | undefined {
	const { row, path } = where;
	if (row !== undefined) return records.get(keyOf({ row }));
	for (let depth = path?.length ?? 0; depth > 0; depth--) {
		const id = records.get(keyOf({ path: path?.slice(0, depth) ?? [] }));
		if (id !== undefined) return id;
	}
	return undefined;
}

const keyOf = ({ row, path }: Where): string =>
	row === undefined ? JSON.stringify(path) : `${row}`;
