/** A source as readers see it cited, from a record that may still be incomplete. */
import { readDate } from '#lib/core/check/read-date.ts';
import { dateWords } from '#lib/core/dates/date-words.ts';
import { Source } from '#lib/core/schema/story.ts';
import { citeSource } from '#lib/core/views/cite.ts';
import { sourceKind } from '#lib/core/views/source-kind.ts';

export interface Citation {
	title: string;
	/** Author, publisher, date. */
	rest: string;
	/** "News article" */
	kind: string;
}

/** Null while there is nothing to call it by. */
export function citationOf(source: Readonly<Record<string, unknown>>): Citation | null {
	const { title, author, publisher, issued, type, primary } = source;
	const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
	const authors = Source.shape.author.safeParse(author).data;
	const cited = citeSource({
		...(text(title) && { title: text(title) }),
		...(authors && { author: authors }),
		publisher: text(publisher),
		issuedWords: dayWords(text(issued))
	});
	const known = Source.shape.type.safeParse(type).data;
	const kind = known ? sourceKind({ type: known, primary: primary === true }) : '';
	return cited.title ? { ...cited, kind } : null;
}

/** A date with a time is worded by its day alone, as everywhere on the page. */
function dayWords(issued: string): string {
	const span = readDate(issued.split('T')[0]);
	return span ? dateWords(span) : '';
}
