/** What an import did, record by record. */
import { formatPath } from '#lib/core/check/finding.ts';
import { count } from '#lib/core/check/words.ts';
import { capital } from '#lib/core/text/capital.ts';
import type { ImportEntry, Where } from '#lib/core/import/import-story.ts';

export interface ReportGroup {
	/** Id of the record; empty for what became part of none. */
	record: string;
	entries: ImportEntry[];
}

/** What the page shows of a report. */
export interface ReportDigest {
	/** "2 not taken over, 5 notes" */
	counts: string;
	groups: ReportGroup[];
	/** Entries that are in no group here. */
	more: number;
}

/** More entries than anyone reads through. */
const MOST = 500;

/** So much of a report of tens of thousands of rows as can be shown at once. */
export function digestReport(entries: readonly ImportEntry[]): ReportDigest {
	const ordered = groupEntries(entries).flatMap((group) => group.entries);
	return {
		counts: entryCounts(entries),
		groups: groupEntries(ordered.slice(0, MOST)),
		more: Math.max(0, ordered.length - MOST)
	};
}

/** In the order of the import; what is of no record comes first, as much of it was not taken over. */
export function groupEntries(entries: readonly ImportEntry[]): ReportGroup[] {
	const groups = new Map<string, ImportEntry[]>([['', []]]);
	for (const entry of entries) {
		const record = entry.record ?? '';
		const group = groups.get(record);
		if (group) group.push(entry);
		else groups.set(record, [entry]);
	}
	return [...groups]
		.filter(([, group]) => group.length > 0)
		.map(([record, group]) => ({ record, entries: group }));
}

/** "Row 12, column “Year”" */
export function whereWords({ row, column, path }: Where): string {
	const words = [
		row === undefined ? '' : `row ${row}`,
		column === undefined ? '' : `column “${column}”`,
		path === undefined ? '' : formatPath(path)
	];
	return capital(words.filter(Boolean).join(', '));
}

/** "2 not taken over, 3 changed or to be decided, 5 notes" */
export function entryCounts(entries: readonly ImportEntry[]): string {
	const of = (severity: ImportEntry['severity']) =>
		entries.filter((entry) => entry.severity === severity).length;
	const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
	const words = [
		errors > 0 ? `${errors} not taken over` : '',
		warnings > 0 ? `${warnings} changed or to be decided` : '',
		notes > 0 ? count(notes, 'note') : ''
	];
	return words.filter(Boolean).join(', ') || 'Nothing to report';
}
