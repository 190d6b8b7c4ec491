/** A source in one line: author, title, publisher, date. */
import type { CitedSource } from '../model/story-model.ts';
import { listWords } from '../dates/words.ts';

export function citeSource(source: CitedSource): { title: string; rest: string } {
	const names = (source.author ?? []).map((name) =>
		name.literal ? name.literal : [name.given, name.family].filter(Boolean).join(' ')
	);
	const parts = [listWords(names), source.title ? source.publisher : '', source.issuedWords];
	return { title: source.title ?? source.publisher, rest: parts.filter(Boolean).join(', ') };
}
