/** Keeps the draft of what is not saved, shortly after each change and at once when the page goes away. */
import type { Desk } from '../desk/desk.svelte.ts';
import { LatestOnly } from '../latest-only.ts';
import type { DraftAnswer, DraftOrder } from './draft-worker.ts';
import { keepDraft } from './drafts.ts';
import { startDraftWorker } from './start-draft-worker.ts';
import { TAB } from './tabs.ts';

/** After the last letter of a run, in milliseconds. */
const PAUSE = 400;

export class DraftKeeper {
	#kept = $state.raw<string | null>(null);
	#hasFailed = $state.raw(false);
	readonly #desk: Desk;
	readonly #writer = new LatestOnly<DraftOrder, DraftAnswer>(
		startDraftWorker(),
		({ hasFailed }, { draft }) => {
			if (!draft) return;
			this.#hasFailed = hasFailed;
			if (!hasFailed) this.#kept = draft.text;
		},
		() => ({ hasFailed: true })
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
			if (desk.name === null || desk.isSaved) return this.#drop();
			// Named here, as the effect goes by it.
			const { text } = desk;
			const timer = setTimeout(() => this.#write(text), PAUSE);
			return () => clearTimeout(timer);
		});
		$effect(() => () => this.#writer.end());
	}

	#write(text: string): void {
		const { name, savedText: original, isSaved } = this.#desk;
		if (name === null || isSaved) return;
		this.#writer.ask({ tab: TAB, draft: { name, text, original, at: Date.now() } });
	}

	/** At once, by the page itself: it may go away. */
	keep = async (): Promise<void> => {
		const { name, text, savedText: original, isSaved } = this.#desk;
		if (name === null || isSaved) return;
		try {
			await keepDraft({ name, text, original, at: Date.now() });
			this.#kept = text;
			this.#hasFailed = false;
		} catch {
			this.#hasFailed = true;
		}
	};

	#drop(): void {
		this.#kept = null;
		this.#writer.ask({ tab: TAB, draft: null });
	}
}
