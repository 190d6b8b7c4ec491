/** The text of any old timeline to the text of a story, with a report of what became of what. */
import { isRecord } from '../check/fields.ts';
import { MAX_DEPTH, parseJson } from '../parse/parse-json.ts';
import { buildStory, type BuiltStory } from './build-story.ts';
import { importDatelineCsv, isDatelineCsv } from './import-dateline-csv.ts';
import { disguiseEntry, faultEntries, findingEntries, strangerEntry } from './import-faults.ts';
import type { ImportEntry, ImportFormat, ImportRequest, ImportResult } from './imported.ts';
import type { Importer, ImportInput } from './importer.ts';
import { IMPORTERS } from './importers.ts';
import { placeMatcher } from './match-place.ts';
import type { MatchPlace } from './place-maker.ts';

export * from './imported.ts';

/** Never throws: what cannot be read or decided is an entry. */
export function importStory(
	request: ImportRequest,
	matchPlace: MatchPlace = placeMatcher(request.gazetteer)
): ImportResult {
	const { text, fileName = '', format = null } = request;
	const isOurs = format === null && !OPENS_JSON.test(text) && isDatelineCsv(text);
	if (format === 'dateline-csv' || isOurs) return importDatelineCsv(request);
	const { document, faults } = OPENS_JSON.test(text)
		? parseJson(text)
		: { document: null, faults: [] };
	const entries = faultEntries(faults);
	if (entries.some(({ severity }) => severity === 'error')) return { format, story: null, entries };
	const input = { text, fileName: fileName.toLowerCase(), json: document?.value };
	const importer = findImporter(input, format);
	const refused = disguiseEntry(input) ?? depthEntry(input);
	if (!importer || refused) {
		return { format, story: null, entries: [...entries, refused ?? strangerEntry()] };
	}

	// Reading is the first half of the way, making the records the second.
	const half = (from: number) => (done: number) => request.onprogress?.(from + done / 2);
	const read = importer.read(input, { ...request, zone: zoneOf(request), onprogress: half(0) });
	const onprogress = half(0.5);
	const built = buildStory(read, importer.format, { ...request, onprogress }, matchPlace);
	const checked = checkBuilt(built, request);
	request.onprogress?.(1);
	return {
		format: importer.format,
		story: built.text,
		...(read.columns && { columns: read.columns }),
		entries: [...entries, ...built.entries, ...checked]
	};
}

/** That of the story which the records go into; a new story without one has UTC. */
function zoneOf({ zone, into, gazetteer }: ImportRequest): string {
	const story = into === undefined ? undefined : parseJson(into).document?.value;
	const named = isRecord(story) ? story['zone'] : zone;
	return typeof named === 'string' && gazetteer.isZone(named) ? named : 'UTC';
}

const OPENS_JSON = /^\s*[[{]/;

const findImporter = (input: ImportInput, format: ImportFormat | null): Importer | undefined =>
	IMPORTERS.find((one) => (format === null || one.format === format) && one.recognises(input));

/** What is kept as it was stands some levels deep in the story, which may nest only so far. */
const DEEPEST = MAX_DEPTH - 16;

function depthEntry({ json }: ImportInput): ImportEntry | null {
	if (depthOf(json) <= DEEPEST) return null;
	const seen = `more than ${DEEPEST} brackets one inside another`;
	return {
		severity: 'error',
		where: {},
		seen,
		did: 'Nothing was read: no timeline nests so deep.'
	};
}

function depthOf(value: unknown): number {
	const inside = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : null;
	return inside === null
		? 0
		: 1 + inside.reduce((most: number, one) => Math.max(most, depthOf(one)), 0);
}

/** Of a story that stood already only the new records are told of. */
function checkBuilt({ text, made }: BuiltStory, { into, gazetteer }: ImportRequest): ImportEntry[] {
	if (text === null) return [];
	return findingEntries(text, gazetteer, (record) => into === undefined || made.has(record ?? ''));
}
