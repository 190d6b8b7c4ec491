/** Writes drafts beside the page: a large one takes its time. */
import { dropDraft, keepDraft, type Draft } from './drafts.ts';

/** Null: it is to be dropped. */
export interface DraftOrder {
	tab: string;
	draft: Draft | null;
}

export interface DraftAnswer {
	hasFailed: boolean;
}

self.onmessage = async ({ data: { tab, draft } }: MessageEvent<DraftOrder>) => {
	const done = draft ? keepDraft(draft, tab) : dropDraft(tab);
	const hasFailed = await done.then(
		() => false,
		() => true
	);
	self.postMessage({ hasFailed } satisfies DraftAnswer);
};
