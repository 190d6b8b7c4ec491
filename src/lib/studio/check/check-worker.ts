/** Checks a draft and compares it with its base, beside the page, so that typing never waits. */
import { checkStory } from '#lib/core/check/check-story.ts';
import type { Finding } from '#lib/core/check/finding.ts';
import { fixOf, type Fix } from '#lib/core/check/fixes.ts';
import { storyChanges, type StoryChanges } from '../changes/story-changes.ts';
import { readValue } from '../desk/read-value.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { listProblems, MOST_LISTED } from '../problems/list-problems.ts';

export interface CheckRequest {
	text: string;
	fileName: string;
	/** The text that it is compared with. */
	base: string;
}

export interface CheckAnswer {
	/** The worst first. */
	findings: Finding[];
	/** By the place of their finding: what a machine may mend of those that are listed. */
	fixes: (Fix | null)[];
	/** Null where the two cannot be compared. */
	changes: StoryChanges | null;
	/** Why nothing could be checked; null: it was. */
	trouble: string | null;
}

/** It is the same from one draft to the next. */
let base: { text: string; value: unknown } = { text: '', value: null };

self.onmessage = async ({ data }: MessageEvent<CheckRequest>) =>
	self.postMessage(await answer(data));

async function answer({ text, fileName, base: older }: CheckRequest): Promise<CheckAnswer> {
	if (older !== base.text) base = { text: older, value: readValue(older) };
	const changes = storyChanges(base.value, readValue(text));
	try {
		const gazetteer = await loadGazetteer();
		const findings = listProblems(checkStory(text, { fileName, gazetteer }).findings);
		const fixes = findings.slice(0, MOST_LISTED).map((finding) => fixOf(text, finding));
		return { findings, fixes, changes, trouble: null };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { findings: [], fixes: [], changes, trouble: why };
	}
}
