/** Why a file could not be read, in words for the person who chose it. */
import { checkStory } from '../check/check-story.ts';
import { isRecord } from '../check/fields.ts';
import { formatPath, isError } from '../check/finding.ts';
import type { Gazetteer } from '../check/gazetteer.ts';
import { FINDING_CODES } from '../check/finding-codes.ts';
import type { Fault } from '../parse/json-fault.ts';
import type { ImportInput } from './importer.ts';
import { IMPORT_FORMATS, type ImportEntry } from './imported.ts';

/** What the JSON parser found, with its line. */
export const faultEntries = (faults: readonly Fault[]): ImportEntry[] =>
	faults.map(({ code, position, seen, mend }) => {
		const { severity, why, mend: general } = FINDING_CODES[code];
		// A name that stands twice is no obstacle: the last one is read, as JSON has it.
		const isRead = code === 'duplicate-key';
		return {
			severity: isRead ? 'warning' : severity,
			where: {},
			seen: `line ${position.line}, column ${position.column}: ${seen}`,
			did: isRead ? 'Only the last one was read.' : `${why} ${mend ?? general}`
		};
	});

/**
 * What only a person can decide: the story is made all the same, and the checker refuses it there.
 * @param isOurs whether the record is one that the import made or changed
 */
export const findingEntries = (
	story: string,
	gazetteer: Gazetteer,
	isOurs: (record: string | undefined) => boolean = () => true
): ImportEntry[] =>
	checkStory(story, { gazetteer })
		.findings.filter((finding) => isError(finding) && isOurs(finding.record))
		.map(({ record, path, seen, mend }) => ({
			severity: 'warning',
			where: {},
			...(record !== undefined && { record }),
			seen: `${formatPath(path)}: ${seen}`,
			did: `Taken over as it is; the checker refuses it until it is mended. ${mend}`
		}));

/** A file that holds no timeline, though it may look like a table or name its data; else null. */
export function disguiseEntry({ text, json }: ImportInput): ImportEntry | null {
	const start = text.slice(0, 2000).trimStart();
	if (/^<(!doctype|html|head|\?xml)/i.test(start)) {
		const mend = 'Save the timeline’s JSON or its spreadsheet, not the page that shows it.';
		return nothingRead('a web page', mend);
	}
	if (/^(?:var\s+)?[\w$.]+\s*[(=]\s*[[{]/.test(start)) {
		const mend = 'Take away what stands before and after the JSON.';
		return nothingRead('JSON inside a script (JSONP)', mend);
	}
	if (isRecord(json) && 'events' in json && 'lanes' in json) {
		return nothingRead('a Dateline story', 'It needs no import: open it.');
	}
	return null;
}

/** For a file that no importer knows. */
export function strangerEntry(): ImportEntry {
	const known = Object.values(IMPORT_FORMATS).join('; ');
	return nothingRead('a file of no known form', `What can be read: ${known}.`);
}

const nothingRead = (seen: string, mend: string): ImportEntry => ({
	severity: 'error',
	where: {},
	seen,
	did: `Nothing was read. ${mend}`
});
