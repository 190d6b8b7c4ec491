/** Quoted words: that they are those of the source they are taken from. */
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { quote } from '../words.ts';

export function* wordsAreTheFirstWording({ remarks }: Draft): Generator<Observation> {
	for (const { value: remark, path } of remarks) {
		const [first] = remark.wordings;
		if (!first) continue;
		const ours = bare(remark.words);
		const theirs = bare(first.exact);
		if (ours === theirs) continue;
		const at = firstDifference(ours, theirs);
		yield {
			code: 'words-differ',
			path: [...path, 'words'],
			seen: `${quote(ours.slice(at), 40)} where ${quote(first.source)} has ${quote(theirs.slice(at), 40)}`
		};
	}
}

/** The words alone: marks made alike, and what stands round the whole taken off. */
const bare = (text: string): string =>
	text
		.replace(/[“”„«»]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.replace(/^[\s"'.,;:…—–-]+|[\s"'.,;:…—–-]+$/g, '');

/** Where the word begins in which the two part. */
function firstDifference(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return a.lastIndexOf(' ', at) + 1;
}

const ENCLOSED = /^(?:"[^"]*"|“[^“”]*”|‘[^‘’]*’)$/;

export function* remarksHaveNoOuterQuotes({ remarks }: Draft): Generator<Observation> {
	for (const { value: remark, path } of remarks) {
		if (!ENCLOSED.test(remark.words)) continue;
		yield { code: 'outer-quotes', path: [...path, 'words'], seen: quote(remark.words) };
	}
}
