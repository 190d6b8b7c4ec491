/** Writes drafts beside the page: a large one takes its time. */
import { dropDraft, keepUnlessOlder, type Draft } from './drafts.ts';

/** Null: it is to be dropped. */
export interface DraftOrder {
	tab: string;
	draft: Draft | null;
}

export interface DraftAnswer {
	hasFailed: boolean;
}

self.onmessage = async ({ data: { tab, draft } }: MessageEvent<DraftOrder>) => {
	const done = draft ? keepUnlessOlder(draft, tab) : dropDraft(tab);
	const hasFailed = await done.then(
		() => false,
		() => true
	);
	self.postMessage({ hasFailed } satisfies DraftAnswer);
};
