/**
 * Sources as CSL-JSON, which reference managers read. A story's fields are named as in CSL-JSON
 * already; dates, and the name of what something appeared in, are not.
 */
import { toParts } from '../dates/civil.ts';
import { dateWords } from '../dates/date-words.ts';
import { parseEdtf, type DateSpan } from '../dates/edtf.ts';
import type { Name, Source } from '../schema/story.ts';

export interface CslDate {
	/** One date, or the two ends of a span: year, month and day as far as they are known. */
	'date-parts'?: number[][];
	circa?: true;
	/** In words, where numbers cannot say it. */
	literal?: string;
}

export interface CslItem {
	id: string;
	type: Source['type'];
	title?: string;
	author?: Name[];
	publisher?: string;
	'container-title'?: string;
	issued?: CslDate;
	accessed?: CslDate;
	URL?: string;
	/** Where a copy is kept. */
	archive_location?: string;
	/** How far it can be relied on, which is no part of a reference. */
	annote?: string;
}

export function cslItem(source: Source): CslItem {
	const { id, type, title, author, publisher, issued, accessed, URL, archive, note } = source;
	return {
		id,
		type,
		...(title && { title }),
		...(author && { author }),
		...(IN_A_WHOLE.has(type) ? { 'container-title': publisher } : { publisher }),
		...(issued && { issued: cslDate(issued) }),
		...(accessed && { accessed: cslDate(accessed) }),
		...(URL && { URL }),
		...(archive && { archive_location: archive }),
		...(note && { annote: note })
	};
}

/** What appears in something with a name of its own: a newspaper, a magazine, a site. */
const IN_A_WHOLE: ReadonlySet<Source['type']> = new Set([
	'article-newspaper',
	'article-magazine',
	'webpage',
	'post',
	'post-weblog'
]);

/** CSL has no hour: of a date and time the day is left. @param edtf as the schema allows it */
export function cslDate(edtf: string): CslDate {
	const date = parseEdtf(edtf.replace(/T.*/, ''));
	const ends = date.ends ? [date.ends.from, date.ends.to] : [date];
	const parts = ends.map((end) => (typeof end === 'string' ? null : dateParts(end)));
	const known = parts.filter((part) => part !== null);
	return {
		...(known.length === ends.length ? { 'date-parts': known } : { literal: dateWords(date) }),
		...(date.approximate || date.uncertain ? { circa: true } : {})
	};
}

/** Null where no such numbers would be true: seasons, decades, one of several dates. */
function dateParts({ start, precision }: DateSpan): number[] | null {
	const { year, month, day } = toParts(start);
	if (precision === 'day') return [year, month, day];
	if (precision === 'month') return [year, month];
	return precision === 'year' ? [year] : null;
}
