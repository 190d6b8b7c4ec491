/** Full-text search over the events of a story: what each says, folded once. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import { plain } from '../text/plain.ts';

/** "L’École, 5:30" → ["l", "ecole", "5", "30"]: without accents, case or punctuation. */
export const foldWords = (text: string): string[] =>
	plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/** "mayor’s" and "U.S." are looked for as "mayors" and "us" too. */
const joinWords = (text: string): string => text.replace(/['’ʻ.]/g, '');

/** Id of an event to its words, each with a space before it: " letters go to 23 places". */
type TextIndex = ReadonlyMap<string, string>;

const indexes = new WeakMap<Model, TextIndex>();

/** @returns whether an event has words that begin with each of the words searched for */
export function textMatcher(model: Model, query: string): (event: StoryEvent) => boolean {
	const index = indexOf(model);
	const starts = foldWords(query).map((word) => ` ${word}`);
	return ({ id }) => starts.every((start) => index.get(id)?.includes(start));
}

function indexOf(model: Model): TextIndex {
	const known = indexes.get(model);
	if (known) return known;
	const index = new Map(
		model.events.map((event) => {
			const text = textOf(model, event);
			return [event.id, ` ${foldWords(`${text} ${joinWords(text)}`).join(' ')}`];
		})
	);
	indexes.set(model, index);
	return index;
}

function textOf(model: Model, event: StoryEvent): string {
	const remarks = event.remarks.flatMap((id) => model.remark.get(id) ?? []);
	const people = [...event.people, ...remarks.map(({ speaker }) => speaker)];
	return [
		event.title,
		event.label,
		event.summary,
		event.said,
		...remarks.map(({ words }) => words),
		...event.places.flatMap((id) => Object.values(model.place.get(id)?.names ?? {})),
		...people.map((id) => model.person.get(id)?.name),
		...event.sources.flatMap((id) => {
			const source = model.source.get(id);
			return [source?.publisher, source?.title];
		})
	].join(' ');
}
