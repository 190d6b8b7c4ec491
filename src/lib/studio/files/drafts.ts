/** Unsaved work, kept in this browser until it is saved: what is left of it after a crash is offered again. */
import { createStore, entries, promisifyRequest, update } from 'idb-keyval';
import { otherTabs, TAB } from './tabs.ts';

export interface Draft {
	name: string;
	text: string;
	/** The file as it was before. */
	original: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Counts the drafts of its tab. */
	turn: number;
}

/** A draft of a tab that is no more. */
export interface LeftDraft extends Draft {
	tab: string;
}

const store = createStore('dateline-studio', 'drafts');

export const keepDraft = (draft: Draft, tab = TAB): Promise<void> =>
	atOnce((drafts) => drafts.put(draft, tab));

/** The page may have kept a later one meanwhile, which stays. */
export const keepUnlessOlder = (draft: Draft, tab: string): Promise<void> =>
	update<Draft>(tab, (kept) => (kept && kept.turn > draft.turn ? kept : draft), store);

export const dropDraft = (tab = TAB): Promise<void> => atOnce((drafts) => drafts.delete(tab));

/** Without waiting for an answer: the page may be gone before it comes, and the change with it. */
const atOnce = (change: (drafts: IDBObjectStore) => unknown): Promise<void> =>
	store('readwrite', (drafts) => {
		change(drafts);
		drafts.transaction.commit();
		return promisifyRequest(drafts.transaction);
	});

/** The latest first. */
export async function leftDrafts(): Promise<LeftDraft[]> {
	const alive = new Set([TAB, ...(await otherTabs()).map(({ tab }) => tab)]);
	const drafts = await entries<string, Draft>(store);
	return drafts
		.filter(([tab]) => !alive.has(tab))
		.map(([tab, draft]) => ({ ...draft, tab }))
		.sort((a, b) => b.at - a.at);
}
