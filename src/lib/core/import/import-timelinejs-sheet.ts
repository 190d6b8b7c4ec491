/**
 * The spreadsheet that TimelineJS is fed from, of either template, to a story. Each row becomes the
 * slide that TimelineJS would make of it, in the keys of its JSON, and is read as such; so it comes
 * back on export.
 */
import { count } from '../check/words.ts';
import { dateEntries, dateHabits, joinDates } from './dates/date-column.ts';
import { monthOf } from './dates/date-parts.ts';
import type {
	ImportedEvent,
	ImportedStory,
	ImportEntry,
	ImportRequest,
	Where
} from './imported.ts';
import type { Importer } from './importer.ts';
import type { DateHabits, DateReading } from './dates/date-reading.ts';
import { readTime, withTime } from './dates/hours.ts';
import { spanOf } from './dates/one-date.ts';
import { readDateWords } from './dates/read-date-words.ts';
import { columnsOf, readTable, tellKept, type TableRow } from './read-table.ts';
import { readTimelineJsSlide, readTimelineJsTitle } from './read-timelinejs.ts';
import { readYearParts } from './dates/read-year-parts.ts';
import { toParts } from '../dates/civil.ts';

type Slide = Readonly<Record<string, unknown>>;

/** Where each column stands in a slide, by its name in lower case. */
const COLUMNS: ReadonlyMap<string, readonly [string, string?]> = new Map(
	Object.entries<readonly [string, string?]>({
		year: ['start_date', 'year'],
		month: ['start_date', 'month'],
		day: ['start_date', 'day'],
		time: ['start_date', 'time'],
		'end year': ['end_date', 'year'],
		'end month': ['end_date', 'month'],
		'end day': ['end_date', 'day'],
		'end time': ['end_date', 'time'],
		'start date': ['start_date'],
		'end date': ['end_date'],
		'display date': ['display_date'],
		headline: ['text', 'headline'],
		text: ['text', 'text'],
		media: ['media', 'url'],
		'media credit': ['media', 'credit'],
		'media caption': ['media', 'caption'],
		'media thumbnail': ['media', 'thumbnail'],
		'media alt text': ['media', 'alt'],
		'alt text': ['media', 'alt'],
		type: ['type'],
		group: ['group'],
		tag: ['group'],
		background: ['background']
	})
);

/** The others are only kept. */
const READ: ReadonlySet<string> = new Set(
	[...COLUMNS.keys()].filter((name) => !/thumbnail|alt text|background/.test(name))
);

const nameOf = (column: string): string =>
	column
		.toLowerCase()
		.replace(/[\s_]+/g, ' ')
		.trim();

function isTimelineJsSheet(columns: readonly string[]): boolean {
	const names = new Set(columns.map(nameOf));
	return names.has('headline') && (names.has('year') || names.has('start date'));
}

export const timelineJsSheetImporter: Importer = {
	format: 'timelinejs-sheet',
	recognises: ({ text, json }) => json === undefined && isTimelineJsSheet(columnsOf(text)),
	read: ({ text }, request) => importTimelineJsSheet(text, request)
};

function importTimelineJsSheet(text: string, request: ImportRequest): ImportedStory {
	const table = readTable(text, request.onprogress);
	const { columns } = table;
	const entries = [...table.entries];
	const rows = table.rows.map(
		(row) => new Map(columns.map((name, i) => [nameOf(name), cellOf(row, i)]))
	);
	const { habits, notes } = dateHabits(
		rows.flatMap((cells) => [cells.get('start date') ?? '', cells.get('end date') ?? '']),
		request
	);
	const where = { row: 1, column: 'Start Date' };
	entries.push(...notes.map((note) => ({ ...note, where, seen: 'the dates of the sheet' })));

	const story: Omit<ImportedStory, 'rest'> = { events: [], entries };
	const rest: { title?: Slide; eras: Slide[] } = { eras: [] };
	for (const [index, row] of table.rows.entries()) {
		const cells = rows[index] ?? new Map<string, string>();
		const at = { row: row.row };
		const type = cells.get('type')?.toLowerCase();
		const dates = readDates(cells, habits);
		const slide = slideOf(columns, row, dates);
		const told: ImportEntry[] = [];
		if (type === 'title' && !rest.title) {
			rest.title = slide;
			const { title, deck } = readTimelineJsTitle(slide, told);
			Object.assign(story, { ...(title && { title }), ...(deck && { deck }) });
		} else if (type === 'era') {
			rest.eras.push(slide);
			const did = 'Not drawn: a story has no eras. Kept under `extensions`.';
			told.push({ severity: 'warning', where: at, seen: 'an era', did });
		} else {
			const date = joinDates(dates.start, dates.end);
			told.push(...dateEntries(date, at));
			story.events.push({ ...readRow(slide, date, told), where: at });
		}
		if (row.more.some(Boolean)) {
			const seen = count(row.more.filter(Boolean).length, 'cell without a column');
			told.push({ severity: 'warning', where: at, seen, did: 'Kept under `extensions`.' });
		}
		entries.push(...told.map((entry) => ({ ...entry, where: placeOf(entry.where, row, columns) })));
	}
	entries.push(
		...tellKept(
			table,
			columns.filter((name) => !READ.has(nameOf(name)))
		)
	);
	const { eras, ...title } = rest;
	return {
		...story,
		rest: { ...title, ...(eras.length > 0 && { eras }) },
		columns: Object.fromEntries(columns.map((name) => [name, partOf(name)]))
	};
}

function readRow(value: Slide, reading: DateReading, entries: ImportEntry[]): ImportedEvent {
	const { edtf, time, words } = reading;
	const date = { edtf, words, ...(time !== undefined && { time }) };
	return readTimelineJsSlide({ value, path: [] }, entries, { date, entries: [] });
}

const cellOf = ({ cells }: TableRow, index: number): string => cells[index]?.trim() ?? '';

const partOf = (column: string): string => COLUMNS.get(nameOf(column))?.join('.') ?? 'kept';

interface Dates {
	start: DateReading;
	end: DateReading | null;
}

function readDates(cells: ReadonlyMap<string, string>, habits: DateHabits): Dates {
	const at = (name: string) => cells.get(name) ?? '';
	const read = (whole: string, prefix: '' | 'end ') => {
		const year = at(`${prefix}year`);
		const date = year
			? readYearParts(year, at(`${prefix}month`), at(`${prefix}day`))
			: readDateWords(at(whole), habits);
		return withTime(date, at(`${prefix}time`), habits);
	};
	const hasEnd = at('end year') !== '' || at('end date') !== '';
	return { start: read('start date', ''), end: hasEnd ? read('end date', 'end ') : null };
}

/** What TimelineJS makes of the row; columns that it does not know are kept by their names. */
function slideOf(columns: readonly string[], row: TableRow, dates: Dates): Slide {
	// A column may bear the name of something that every object has.
	const slide = new Map<string, unknown>();
	for (const [index, column] of columns.entries()) {
		const cell = cellOf(row, index);
		if (cell === '') continue;
		const [key = column, inner] = COLUMNS.get(nameOf(column)) ?? [];
		if (key === 'type' && /^(title|era)$/i.test(cell)) continue;
		if (inner !== undefined) {
			slide.set(key, { ...(slide.get(key) as object | undefined), ...partsOf(inner, cell) });
		} else if (key === 'background') {
			slide.set(key, /^(https?:)?\//.test(cell) ? { url: cell } : { color: cell });
		} else if (key === 'start_date') slide.set(key, timelineDate(cell, dates.start));
		else if (key === 'end_date') slide.set(key, timelineDate(cell, dates.end));
		else slide.set(key, cell);
	}
	for (const [index, cell] of row.more.entries()) {
		if (cell) slide.set(`column ${columns.length + index + 1}`, cell);
	}
	return Object.fromEntries(slide);
}

function partsOf(inner: string, cell: string): Record<string, string> {
	if (inner === 'month') return { month: String(monthOf(cell) ?? cell) };
	if (inner === 'year' || inner === 'day') return { [inner]: cell.replace(/[\s,]|\.0+$/g, '') };
	const clock = inner === 'time' ? readTime(cell) : null;
	if (!clock) return { [inner]: cell };
	const minutes = clock.at / 60_000;
	return { hour: String(Math.floor(minutes / 60)), minute: String(minutes % 60) };
}

/** A date of one cell in parts, where it is no more than a day, a month or a year. */
function timelineDate(words: string, date: DateReading | null): unknown {
	const span = date?.edtf ? spanOf(date.edtf) : null;
	const count = { day: 3, month: 2, year: 1 }[String(span?.precision)] ?? 0;
	if (!span || count === 0 || span.approximate || span.uncertain || span.ends) return words;
	const { year, month, day } = toParts(span.start);
	// TimelineJS has no year 0.
	const parts = { year: year > 0 ? year : year - 1, month, day };
	const [hour, minute] = date?.time?.split(':').map(Number) ?? [];
	return {
		...Object.fromEntries(Object.entries(parts).slice(0, count)),
		...(hour !== undefined && { hour, minute })
	};
}

/** A path in a slide back to the cell that it was made from. */
function placeOf(where: Where, { row }: TableRow, columns: readonly string[]): Where {
	const steps = where.path?.filter((step) => typeof step === 'string').slice(-2) ?? [];
	const column = columns.find((name) => {
		const at = COLUMNS.get(nameOf(name));
		return (
			at?.join('.') === steps.join('.') || (steps.length > 0 && at?.join('.') === steps.at(-1))
		);
	});
	return { row, ...(column !== undefined && { column }) };
}
