/** Why a file could not be read, in words for the person who chose it. */
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

/** For a file that no importer knows. */
export function strangerEntry({ text, json }: ImportInput): ImportEntry {
	const start = text.slice(0, 2000).trimStart();
	const [seen, did] = describe(start, json);
	return { severity: 'error', where: {}, seen, did: `Nothing was read. ${did}` };
}

function describe(start: string, json: unknown): [seen: string, did: string] {
	if (/^<(!doctype|html|head|\?xml)/i.test(start)) {
		return [
			'a web page',
			'Save the timeline’s JSON or its spreadsheet, not the page that shows it.'
		];
	}
	if (/^(?:var\s+)?[\w$.]+\s*[(=]\s*[[{]/.test(start)) {
		return ['JSON inside a script (JSONP)', 'Take away what stands before and after the JSON.'];
	}
	if (typeof json === 'object' && json !== null && 'events' in json && 'lanes' in json) {
		return ['a Dateline story', 'It needs no import: open it.'];
	}
	const known = Object.values(IMPORT_FORMATS).join('; ');
	return ['a file of no known form', `What can be read: ${known}.`];
}
