/** The quotation of a remark against what it is taken from: where the two part, and what puts it right. */
import { valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { findQuote, prepareText } from '#lib/core/quotes/find-quote.ts';
import { collapse, normalise } from '#lib/core/quotes/normalise.ts';
import type { Span } from '#lib/core/quotes/words.ts';
import { diffWords } from '#lib/core/text/word-diff.ts';
import type { Edit } from './place-edit.ts';
import { takeSourceWords } from './source-words.ts';

export interface Difference {
	/** In the quotation. */
	ours: Span;
	/** What stands there instead, its typography evened out. */
	theirs: string;
}

export interface QuotationFault {
	/** Empty if the words, or anything like them, are not there at all. */
	differences: readonly Difference[];
	/** What takes the words from there; empty if no single passage has them. */
	edits: readonly Edit[];
}

/**
 * @param path of the quotation: `['remarks', 3, 'words']`
 * @param pasted text of the first wording’s source; undefined: the wording stands for it
 * @returns null if the quotation is printed so, apart from typography and marked cuts
 */
export function quotationFault(
	story: unknown,
	path: Path,
	pasted: string | undefined
): QuotationFault | null {
	const wording = [...path.slice(0, -1), 'wordings', 0];
	const words = valueAt(story, path);
	const exact = valueAt(story, [...wording, 'exact']);
	if (typeof words !== 'string' || words.trim() === '' || typeof exact !== 'string') return null;
	const source = prepareText(pasted ?? exact);
	const found = findQuote({ exact: words }, source);
	if (found.verdict === 'missing') return { differences: [], edits: [] };
	if (found.verdict !== 'differs') return null;

	const differences = differencesOf(words, found.instead);
	if (!found.span) return { differences, edits: [] };
	// The wording may have the same slip.
	const ofWording = findQuote({ exact }, source);
	if (pasted !== undefined && ofWording.verdict === 'differs' && ofWording.span) {
		return { differences, edits: takeSourceWords(story, wording, source, ofWording.span) };
	}
	const value = collapse(source.raw.slice(found.span.start, found.span.end));
	return { differences, edits: [{ path, value }] };
}

/** @param instead normalised */
export function differencesOf(words: string, instead: string): Difference[] {
	const normal = normalise(words);
	return changesOf(normal.text, instead).map(({ ours, theirs }) => ({
		ours: { start: normal.startOf(ours.start), end: normal.endOf(ours.end) },
		theirs: instead.slice(theirs.start, theirs.end)
	}));
}

interface Change {
	ours: Span;
	theirs: Span;
}

function changesOf(before: string, after: string): Change[] {
	const changes: Change[] = [];
	let open: Change | null = null;
	let [ours, theirs] = [0, 0];
	for (const { kind, text } of diffWords(before, after)) {
		const from = { ours, theirs };
		if (kind !== 'added') ours += text.length;
		if (kind !== 'removed') theirs += text.length;
		if (kind === 'same') open = null;
		else if (open) [open.ours.end, open.theirs.end] = [ours, theirs];
		else {
			open = {
				ours: { start: from.ours, end: ours },
				theirs: { start: from.theirs, end: theirs }
			};
			changes.push(open);
		}
	}
	return changes.flatMap((change) => {
		const [mine, other] = [holdsWords(before, change.ours), holdsWords(after, change.theirs)];
		if (mine && other) return [change];
		if (!mine && !other) return [];
		return [
			{
				ours: withNeighbours(before, change.ours),
				theirs: withNeighbours(after, change.theirs)
			}
		];
	});
}

const holdsWords = (text: string, { start, end }: Span): boolean =>
	/\S/.test(text.slice(start, end));

/** What is only on one side is seen by the words on either side of the gap. */
function withNeighbours(text: string, { start, end }: Span): Span {
	const [before = ''] = /\S*\s*$/.exec(text.slice(0, start)) ?? [];
	const [after = ''] = /^\s*\S*/.exec(text.slice(end)) ?? [];
	return { start: start - before.length, end: end + after.length };
}
