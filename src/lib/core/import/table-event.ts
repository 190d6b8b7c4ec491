/** A row of a table to an event, with its date, its place and its sources. */
import { clip } from '../check/words.ts';
import { squeeze } from '../find/spelling.ts';
import { stateForms } from '../find/state-forms.ts';
import { STATES } from '../schema/states.ts';
import { dateEntries, isLossy, joinDates } from './dates/date-column.ts';
import type { DateHabits, DateReading } from './dates/date-reading.ts';
import { withTime } from './dates/hours.ts';
import { readDateWords } from './dates/read-date-words.ts';
import { readYearParts } from './dates/read-year-parts.ts';
import { htmlToText, tellRemovals, type PlainText } from './html-to-text.ts';
import type { ImportedEvent, ImportedPlace, ImportedSource, ImportEntry } from './imported.ts';
import { TO_BE_WRITTEN } from './placeholders.ts';
import { readPoint } from './read-point.ts';
import { linkSources } from './read-slide.ts';
import type { TableRow } from './read-table.ts';
import type { TableField } from './table-columns.ts';
import type { RowReader } from './table-rows.ts';

const DATE_FIELDS = ['date', 'end', 'year', 'month', 'day', 'time'] as const;
const PLACE_FIELDS = ['latitude', 'longitude', 'coordinates'] as const;

export function readEvent(
	row: TableRow,
	reader: RowReader,
	habits: DateHabits,
	entries: ImportEntry[]
): ImportedEvent {
	const where = { row: row.row };
	const html = {
		title: readHtml(row, reader, 'title', entries),
		text: readHtml(row, reader, 'text', entries)
	};
	const text = html.text.text;
	const title = html.title.text || titleOf(text) || TO_BE_WRITTEN;
	if (html.title.text === '') {
		const did = text
			? `The first words of its text became one: “${clip(title, 60)}”.`
			: `\`title\` says “${TO_BE_WRITTEN}”.`;
		entries.push({ severity: 'warning', where, seen: 'no title', did });
	}
	if (text === '') {
		const did = `\`summary\` says “${TO_BE_WRITTEN}”.`;
		entries.push({ severity: 'warning', where, seen: 'no text', did });
	}
	const date = rowDate(row, reader, habits);
	entries.push(...dateEntries(date, where));
	const { places, isPlaced } = rowPlaces(row, reader, entries);
	const group = oneLine(reader.cell(row, 'group'));
	// A mere number says nothing in an address, and another table has the same.
	const id = reader.cell(row, 'id');
	const key = /^[\d.]*$/.test(id) ? '' : id;
	return {
		where,
		...(key && { key }),
		title,
		summary: text || TO_BE_WRITTEN,
		...(group && { group }),
		date: {
			edtf: date.edtf,
			...(date.time !== undefined && { time: date.time }),
			words: date.words
		},
		places,
		sources: [...rowSources(row, reader), ...linkSources(html.title), ...linkSources(html.text)],
		rest: {
			...reader.rest(row),
			...(id !== key && reader.asIs(row, ['id'])),
			...(isLossy(date) && reader.asIs(row, DATE_FIELDS)),
			...(!isPlaced && reader.asIs(row, PLACE_FIELDS)),
			...reader.asIs(row, unusedFields(row, reader)),
			...(isMarked(html.title) && reader.asIs(row, ['title'])),
			...(isMarked(html.text) && reader.asIs(row, ['text']))
		}
	};
}

/** Cells may hold HTML, as those of many programs do. */
function readHtml(
	row: TableRow,
	reader: RowReader,
	field: 'title' | 'text',
	entries: ImportEntry[]
): PlainText {
	const plain = htmlToText(reader.cell(row, field));
	const column = reader.columnOf(field);
	const where = { row: row.row, ...(column !== undefined && { column }) };
	entries.push(...tellRemovals(plain, where));
	return plain;
}

const isMarked = ({ tags, comments, hidden }: PlainText): boolean =>
	tags.length + comments + hidden > 0;

/** Columns of which another one says the same, or more. */
function unusedFields(row: TableRow, reader: RowReader): TableField[] {
	const has = (...fields: TableField[]) => fields.some((field) => reader.cell(row, field) !== '');
	return [
		...(has('date') ? (['year', 'month', 'day'] as const) : []),
		...(has('place') ? (['county'] as const) : []),
		...(has('latitude', 'longitude') ? (['coordinates'] as const) : [])
	];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first sentence, or as many of its words as a title may have. */
const titleOf = (text: string): string =>
	clip(/^.{3,}?(?=[.!?](?:\s|$))/.exec(text)?.[0] ?? text, 90);

function rowDate(row: TableRow, reader: RowReader, habits: DateHabits): DateReading {
	const written = reader.cell(row, 'date');
	const year = reader.cell(row, 'year');
	const month = reader.cell(row, 'month');
	const day = reader.cell(row, 'day');
	const start =
		written === '' && year !== ''
			? readYearParts(year, month, day)
			: readDateWords(written, habits);
	const timed = withTime(start, reader.cell(row, 'time'), habits);
	const end = reader.cell(row, 'end');
	return joinDates(timed, end === '' ? null : readDateWords(end, habits));
}

function rowPlaces(
	row: TableRow,
	reader: RowReader,
	entries: ImportEntry[]
): { places: ImportedPlace[]; isPlaced: boolean } {
	const name = placeName(row, reader);
	const { point, fault } = readPoint(
		reader.cell(row, 'longitude'),
		reader.cell(row, 'latitude'),
		reader.cell(row, 'coordinates')
	);
	if (fault) entries.push({ severity: 'error', where: { row: row.row }, ...fault });
	const place = { ...(name && { name }), ...(point && { point }) };
	return { places: name || point ? [place] : [], isPlaced: !fault };
}

/** “Springfield, Illinois”; a county and a state that stand in columns of their own say so. */
function placeName(row: TableRow, reader: RowReader): string {
	const place = oneLine(reader.cell(row, 'place'));
	const county = oneLine(reader.cell(row, 'county'));
	const state = oneLine(reader.cell(row, 'state'));
	if (place) {
		const isSaid = place.includes(',') || squeeze(place).endsWith(squeeze(state));
		return state && !isSaid ? `${place}, ${state}` : place;
	}
	const named = /\b(county|parish|borough|city|census area|municipio)\b/i.test(county);
	const whole = county && !named ? `${county} County` : county;
	if (whole) return [whole, state].filter(Boolean).join(', ');
	return KNOWN_STATES.has(squeeze(state)) ? `State of ${state}` : state;
}

const KNOWN_STATES: ReadonlySet<string> = new Set(STATES.flatMap(stateForms));

function rowSources(row: TableRow, reader: RowReader): ImportedSource[] {
	const link = reader.cell(row, 'link');
	const source = oneLine(reader.cell(row, 'source'));
	const links = [...link.split(/\s+|[|;](?=https?:)/), ...addressesIn(source)].filter(Boolean);
	const words = source.replace(ADDRESS, '').trim();
	const [first, ...others] = [...new Set(links)];
	if (first === undefined) return words ? [{ publisher: words }] : [];
	return [{ url: first, ...(words && { publisher: words }) }, ...others.map((url) => ({ url }))];
}

const ADDRESS = /https?:\/\/[^\s|;]+/gi;

const addressesIn = (text: string): string[] => text.match(ADDRESS) ?? [];
