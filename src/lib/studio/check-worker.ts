/** Checks a draft and compares it with its base, beside the page, so that typing never waits. */
import { checkStory } from '#lib/core/check/check-story.ts';
import type { Finding } from '#lib/core/check/finding.ts';
import { fixOf, type Fix } from '#lib/core/check/fixes.ts';
import { storyChanges, type StoryChanges } from './changes/story-changes.ts';
import { readValue } from './desk/read-value.ts';
import { loadGazetteer } from './gazetteer.ts';
import { listProblems, MOST_LISTED } from './problems/list-problems.ts';

export type CheckRequest =
	{ kind: 'base'; text: string } | { kind: 'check'; text: string; fileName: string };

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

let base: unknown = null;

self.onmessage = async ({ data }: MessageEvent<CheckRequest>) => {
	if (data.kind === 'base') base = readValue(data.text);
	else self.postMessage(await answer(data.text, data.fileName));
};

async function answer(text: string, fileName: string): Promise<CheckAnswer> {
	const changes = storyChanges(base, readValue(text));
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
