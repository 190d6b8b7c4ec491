/** Checks a draft and compares it with its base, beside the page, so that typing never waits. */
import { checkStory } from '#lib/core/check/check-story.ts';
import { fixOf, type Fix } from '#lib/core/check/fixes.ts';
import { digestChanges, storyChanges, type ChangesDigest } from '../changes/story-changes.ts';
import { readStory } from '../desk/story-text.ts';
import { loadGazetteer } from '../gazetteer.ts';
import {
	digestProblems,
	MOST_LISTED,
	NO_PROBLEMS,
	type Problems
} from '../problems/list-problems.ts';

export interface CheckRequest {
	text: string;
	fileName: string;
	/** The text that it is compared with. */
	base: string;
}

export interface CheckAnswer {
	problems: Problems;
	/** By the place of their finding: what a machine may mend of those that are listed. */
	fixes: (Fix | null)[];
	/** Null where the two cannot be compared. */
	changes: ChangesDigest | null;
	/** Why nothing could be checked; null: it was. */
	trouble: string | null;
}

/** It is the same from one draft to the next. */
let base: { text: string; value: unknown } = { text: '', value: null };

self.onmessage = async ({ data }: MessageEvent<CheckRequest>) =>
	self.postMessage(await answer(data));

async function answer({ text, fileName, base: older }: CheckRequest): Promise<CheckAnswer> {
	if (older !== base.text) base = { text: older, value: readStory(older).value };
	const all = storyChanges(base.value, readStory(text).value);
	const changes = all && digestChanges(all);
	try {
		const gazetteer = await loadGazetteer();
		const problems = digestProblems(checkStory(text, { fileName, gazetteer }).findings);
		const fixes = problems.worst.slice(0, MOST_LISTED).map((finding) => fixOf(text, finding));
		return { problems, fixes, changes, trouble: null };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { problems: NO_PROBLEMS, fixes: [], changes, trouble: why };
	}
}
