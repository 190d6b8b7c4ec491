/** A source in one line: author, title, publisher, date. */
import type { CitedSource } from '../model/story-model.ts';
import { listWords } from '../dates/words.ts';

export function citeSource(source: CitedSource): { title: string; rest: string } {
	const parts = [authorWords(source), source.title ? source.publisher : '', source.issuedWords];
	return { title: source.title ?? source.publisher, rest: parts.filter(Boolean).join(', ') };
}

/** "Given Family and Given Family"; empty where no author is named. */
export function authorWords({ author = [] }: CitedSource): string {
	return listWords(
		author.map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
	);
}
