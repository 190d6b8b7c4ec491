/** A source in one line: author, title, publisher, date. */
import type { CitedSource } from '../model/story-model.ts';
import { listWords } from '../dates/words.ts';
import type { Name } from '../schema/story.ts';

type Citable = Pick<CitedSource, 'author' | 'title' | 'publisher' | 'issuedWords'>;

export function citeSource(source: Citable): { title: string; rest: string } {
	const parts = [authorWords(source), source.title ? source.publisher : '', source.issuedWords];
	return { title: source.title ?? source.publisher, rest: parts.filter(Boolean).join(', ') };
}

/** "Given Family and Given Family"; empty where no author is named. */
export const authorWords = ({ author = [] }: Pick<Citable, 'author'>): string =>
	authorNames(author);

export const authorNames = (authors: readonly Name[]): string =>
	listWords(
		authors.map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
	);
