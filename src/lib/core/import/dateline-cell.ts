/** A cell of one of our own tables to the value that a record has for it. */
import { monthOf } from './dates/date-parts.ts';
import type { DateHabits } from './dates/date-reading.ts';
import { readDateWords } from './dates/read-date-words.ts';
import type { CellField } from './dateline-columns.ts';

export type CellValue = string | number | boolean | string[] | undefined;

/** @returns the value, undefined for an empty cell; or why it is none */
export function readCell(
	cell: string,
	{ kind, length = 0 }: CellField,
	habits: DateHabits
): { value: CellValue } | { fault: string } {
	const text = cell.trim();
	if (text === '') return { value: undefined };
	switch (kind) {
		case 'text':
			return { value: cell };
		case 'digits':
			return { value: padded(text, length) };
		case 'list':
			return { value: itemsOf(text).map((item) => padded(item, length)) };
		case 'number': {
			const number = Number(text);
			return Number.isFinite(number) ? { value: number } : { fault: 'It is no number.' };
		}
		case 'flag':
			if (/^(true|yes|1)$/i.test(text)) return { value: true };
			return /^(false|no|0)$/i.test(text)
				? { value: undefined }
				: { fault: 'Write TRUE or FALSE.' };
		case 'date': {
			// An hour with its offset, as a source may have it, stands as it is.
			if (/^\d{4}-\d\d-\d\dT/.test(text)) return { value: text };
			const { edtf, notes } = readDateWords(text, habits);
			return edtf === null ? { fault: notes[0]?.did ?? '' } : { value: edtf };
		}
	}
}

/** Whether a spreadsheet may have made the one of the other, or nobody changed anything. */
export function isSameCell(cell: string, was: string, { kind, length = 0 }: CellField): boolean {
	if (lines(cell) === lines(was)) return true;
	const [text, old] = [cell.trim(), was.trim()];
	switch (kind) {
		case 'text':
			return false;
		case 'digits':
			return padded(text, length) === old;
		case 'list': {
			const items = itemsOf(text).map((item) => padded(item, length));
			return items.join('|') === itemsOf(old).join('|');
		}
		case 'number':
			return text !== '' && old !== '' && Number(text) === Number(old);
		case 'flag':
			return text.toLowerCase() === old.toLowerCase();
		case 'date': {
			const { edtf, candidates = [] } = readDateWords(text);
			return old !== '' && (edtf === old || candidates.includes(old) || isCutMonth(text, old));
		}
	}
}

/** Spreadsheets make “Jan-18” of “2018-01”. */
function isCutMonth(text: string, was: string): boolean {
	const [, month = '', year] = /^([a-z]{3})-(\d\d)$/i.exec(text) ?? [];
	const [, ownYear, ownMonth] = /^\d\d(\d\d)-(\d\d)$/.exec(was) ?? [];
	return year !== undefined && year === ownYear && monthOf(month) === Number(ownMonth);
}

const itemsOf = (text: string): string[] =>
	text
		.split('|')
		.map((item) => item.trim())
		.filter(Boolean);

/** Spreadsheets take “06037” for a number and drop its zero. */
const padded = (text: string, length: number): string =>
	/^\d+$/.test(text) ? text.padStart(length, '0') : text;

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
