/** Keeps the draft of what is not saved, shortly after each change and at once when the page goes away. */
import type { Desk } from '../desk/desk.svelte.ts';
import { LatestOnly } from '../latest-only.ts';
import type { DraftAnswer, DraftOrder } from './draft-worker.ts';
import { dropDraft, keepDraft, type Draft } from './drafts.ts';
import { startDraftWorker } from './start-draft-worker.ts';
import { TAB } from './tabs.ts';

/** After the last letter of a run, in milliseconds. */
const PAUSE = 400;

export class DraftKeeper {
	#kept = $state.raw<string | null>(null);
	#hasFailed = $state.raw(false);
	readonly #desk: Desk;
	#turn = 0;
	/** Then the page does what the worker would. */
	#hasNoWorker = false;
	readonly #writer = new LatestOnly<DraftOrder, DraftAnswer>(
		startDraftWorker(),
		({ hasFailed }, { draft }) => {
			this.#hasFailed = hasFailed;
			if (draft && !hasFailed) this.#kept = draft.text;
		},
		() => {
			this.#hasNoWorker = true;
			void this.keep();
			return { hasFailed: true };
		}
	);

	/** What is known of the text at hand; `failed`: this browser keeps nothing. */
	state: 'none' | 'kept' | 'failed' = $derived.by(() => {
		if (this.#hasFailed) return 'failed';
		return this.#kept === this.#desk.text ? 'kept' : 'none';
	});

	/** To be made while a component is, as it watches the desk. */
	constructor(desk: Desk) {
		this.#desk = desk;
		$effect(() => {
			const draft = this.#draft();
			if (!draft) return this.#drop();
			const timer = setTimeout(() => this.#write(draft), PAUSE);
			return () => clearTimeout(timer);
		});
		$effect(() => () => this.#writer.end());
	}

	#write(draft: Draft): void {
		if (this.#hasNoWorker) void this.keep();
		else this.#writer.ask({ tab: TAB, draft });
	}

	/**
	 * At once, by the page itself: it may go away, and its worker with what is left to do.
	 * @returns whether there is a draft now
	 */
	keep = async (): Promise<boolean> => {
		const draft = this.#draft();
		try {
			await (draft ? keepDraft(draft) : dropDraft());
			if (draft) this.#kept = draft.text;
			this.#hasFailed = false;
			return draft !== null;
		} catch {
			this.#hasFailed = true;
			return false;
		}
	};

	#drop(): void {
		this.#kept = null;
		if (this.#hasNoWorker) void this.keep();
		else this.#writer.ask({ tab: TAB, draft: null });
	}

	/** Of what is in no file; null: all is. */
	#draft(): Draft | null {
		const { name, text, savedText: original, isSaved } = this.#desk;
		if (name === null || isSaved) return null;
		return { name, text, original, at: Date.now(), turn: this.#turn++ };
	}
}
