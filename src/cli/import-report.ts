/** What `dateline import` tells people: what became of each record, and what is left to do. */
import { formatPath, type Finding } from '../lib/core/check/finding.ts';
import { summarise } from '../lib/core/check/report.ts';
import { clip, count, visible } from '../lib/core/check/words.ts';
import {
	IMPORT_FORMATS,
	type ImportEntry,
	type ImportResult,
	type Where
} from '../lib/core/import/import-story.ts';

interface Told {
	/** Where the story went; null if there is none. */
	file: string | null;
	/** Of the story as it is now. */
	findings: readonly Finding[];
	/** What became other in a story that took up the records. */
	changes: string | null;
	isColoured: boolean;
}

/** More than anyone reads; --json has them all. */
const MOST = 200;

export function importReport({ format, columns, entries }: ImportResult, told: Told): string {
	const { file, findings, changes, isColoured } = told;
	const shown = entries.slice(0, MOST);
	const left = entries.length - shown.length;
	const blocks = [
		columns && columnsText(columns),
		...[...byRecord(shown)].map(([name, own]) => recordText(name, own, isColoured)),
		left > 0 && `… and ${count(left, 'more entry', 'more entries')}: see --json.`,
		changes !== null && `Changed in ${file}\n${changesText(changes)}`,
		`${format === null ? 'Of no form that is known' : `Read as ${IMPORT_FORMATS[format]}`}: ${sumOf(entries)}.`,
		file === null
			? 'Nothing could be read, and nothing was written.'
			: `${file === '-' ? 'The story' : file} is written; its check: ${summarise(findings)}.`,
		file !== null && file !== '-' && findings.length > 0 && `See: npm run dateline -- check ${file}`
	];
	return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Kept fields of the old timeline may be very long. */
const changesText = (changes: string): string =>
	changes
		.trimEnd()
		.split('\n')
		.map((line) => `  ${visible(clip(line, 160))}`)
		.join('\n');

const columnsText = (columns: Readonly<Record<string, string>>): string =>
	['Columns', ...Object.entries(columns).map(([from, to]) => `  ${visible(from)} → ${to}`)].join(
		'\n'
	);

function byRecord(entries: readonly ImportEntry[]): Map<string, ImportEntry[]> {
	const groups = new Map<string, ImportEntry[]>();
	for (const entry of entries) {
		const name = entry.record ?? (whereWords(entry.where) || 'The whole');
		const own = groups.get(name) ?? [];
		groups.set(name, own);
		own.push(entry);
	}
	return groups;
}

const COLOURS = { error: 31, warning: 33, note: 36 } as const;
const WORDS = { error: 'not taken over', warning: 'look at it', note: 'note' } as const;

function recordText(name: string, entries: readonly ImportEntry[], isColoured: boolean): string {
	const lines = entries.flatMap(({ severity, where, seen, did }) => {
		const word = isColoured
			? `\u001B[${COLOURS[severity]}m${WORDS[severity]}\u001B[0m`
			: WORDS[severity];
		const place = whereWords(where);
		return [
			`  ${word}${place && place !== name ? `  ${place}` : ''}`,
			`    saw  ${visible(seen)}`,
			`    did  ${visible(did)}`
		];
	});
	return [visible(name), ...lines].join('\n');
}

function whereWords({ row, column, path }: Where): string {
	const words = [
		row !== undefined && `row ${row}`,
		column !== undefined && `column “${visible(column)}”`,
		path && formatPath(path)
	];
	return words.filter(Boolean).join(', ');
}

function sumOf(entries: readonly ImportEntry[]): string {
	const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
		const found = entries.filter((entry) => entry.severity === severity).length;
		return found > 0 ? `${found} × ${WORDS[severity]}` : [];
	});
	return counts.join(', ') || 'nothing to remark';
}
