/** Keeps the draft of what is not saved, shortly after each change and at once when the page goes away. */
import type { Desk } from '../desk/desk.svelte.ts';
import { dropDraft, keepDraft } from './drafts.ts';

/** After the last letter of a run, in milliseconds. */
const PAUSE = 400;

export class DraftKeeper {
	#kept = $state.raw<string | null>(null);
	#hasFailed = $state.raw(false);
	readonly #desk: Desk;

	/** What is known of the text at hand; `failed`: this browser keeps nothing. */
	state: 'none' | 'kept' | 'failed' = $derived.by(() => {
		if (this.#hasFailed) return 'failed';
		return this.#kept === this.#desk.text ? 'kept' : 'none';
	});

	/** To be made while a component is, as it watches the desk. */
	constructor(desk: Desk) {
		this.#desk = desk;
		$effect(() => {
			if (desk.name === null || desk.isSaved) return void this.#drop();
			// Named here, as the effect goes by it.
			const { text } = desk;
			const timer = setTimeout(() => void this.keep(text), PAUSE);
			return () => clearTimeout(timer);
		});
	}

	keep = async (text = this.#desk.text): Promise<void> => {
		const { name, savedText, isSaved } = this.#desk;
		if (name === null || isSaved) return;
		try {
			await keepDraft({ name, text, original: savedText, at: Date.now() });
			this.#kept = text;
			this.#hasFailed = false;
		} catch {
			this.#hasFailed = true;
		}
	};

	async #drop(): Promise<void> {
		this.#kept = null;
		await dropDraft().catch(() => undefined);
	}
}
