/** Keeps the draft of what is not saved, shortly after each change and at once when the page goes away. */
import type { Desk } from '../desk/desk.svelte.ts';
import { dropDraft, keepDraft } from './drafts.ts';

/** After the last letter of a run, in milliseconds. */
const PAUSE = 400;

export class DraftKeeper {
	/** `failed`: this browser keeps nothing. */
	state = $state.raw<'none' | 'kept' | 'failed'>('none');
	readonly #desk: Desk;

	/** To be made while a component is, as it watches the desk. */
	constructor(desk: Desk) {
		this.#desk = desk;
		$effect(() => {
			if (desk.name === null || desk.isSaved) return void this.#drop();
			const timer = setTimeout(() => void this.keep(desk.text), PAUSE);
			return () => clearTimeout(timer);
		});
	}

	keep = async (text = this.#desk.text): Promise<void> => {
		const { name, savedText, isSaved } = this.#desk;
		if (name === null || isSaved) return;
		try {
			await keepDraft({ name, text, original: savedText, at: Date.now() });
			this.state = 'kept';
		} catch {
			this.state = 'failed';
		}
	};

	async #drop(): Promise<void> {
		this.state = 'none';
		await dropDraft().catch(() => undefined);
	}
}
