/** Quoted words: that they are those of the source they are taken from. */
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { quote } from '../words.ts';

/** A remark may be a part of what the source prints, but an unbroken one. */
export function* wordsAreInTheFirstWording({ remarks }: Draft): Generator<Observation> {
	for (const { value: remark, path } of remarks) {
		const [first] = remark.wordings;
		const ours = bare(remark.words);
		if (!first || bare(first.exact).includes(ours)) continue;
		const [word, instead] = firstDifference(ours, bare(first.exact));
		yield {
			code: 'words-differ',
			path: [...path, 'words'],
			seen: `${quote(word, 40)}, where ${quote(first.source)} has ${quote(instead, 40)}`
		};
	}
}

/** The words alone: marks made alike, and what stands round the whole taken off. */
const bare = (text: string): string =>
	text
		.replace(/[“”„«»]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.replace(/^[\s"'.,;:…—–-]{1,20}/, '')
		.replace(/[\s"'.,;:…—–-]{1,20}$/, '');

/** From the word on in which the two part, read from the first words that they share. */
function firstDifference(ours: string, theirs: string): [string, string] {
	const opening = ours.slice(0, 12);
	const rest = theirs.slice(Math.max(0, theirs.indexOf(opening)));
	let at = 0;
	while (at < ours.length && ours[at] === rest[at]) at++;
	const word = ours.lastIndexOf(' ', at - 1) + 1;
	return [ours.slice(word), rest.slice(word)];
}

const ENCLOSED = /^(?:"[^"]*"|“[^“”]*”|‘[^‘’]*’)$/;

export function* remarksHaveNoOuterQuotes({ remarks }: Draft): Generator<Observation> {
	for (const { value: remark, path } of remarks) {
		if (!ENCLOSED.test(remark.words)) continue;
		yield { code: 'outer-quotes', path: [...path, 'words'], seen: quote(remark.words) };
	}
}
