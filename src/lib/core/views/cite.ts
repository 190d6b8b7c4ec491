/** A source in one line: author, title, publisher, date. */
import type { CitedSource } from '../model/story-model.ts';
import { listWords } from '../dates/words.ts';
import type { Name } from '../schema/story.ts';

export function citeSource(source: CitedSource): { title: string; rest: string } {
	const parts = [authorWords(source), source.title ? source.publisher : '', source.issuedWords];
	return { title: source.title ?? source.publisher, rest: parts.filter(Boolean).join(', ') };
}

/** "Given Family and Given Family"; empty where no author is named. */
export const authorWords = ({ author = [] }: CitedSource): string => authorNames(author);

export const authorNames = (authors: readonly Name[]): string =>
	listWords(
		authors.map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
	);
