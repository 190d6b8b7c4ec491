/** The reader's side of a view in a frame: an event that is chosen there is told in words too. */
import type { Model } from '#lib/core/model/story-model.ts';
import { announceEvent } from '#lib/core/views/announce.ts';
import { Explorer, type Origin } from '#lib/state/explorer.svelte.ts';

export class FrameExplorer extends Explorer {
	/**
	 * For those who do not see what has changed. Empty until something is chosen: what has just been
	 * opened needs no announcement.
	 */
	announcement = $state.raw('');
	#eventWords: (explorer: Explorer) => string;

	/** @param eventWords what is said of an event that has been chosen */
	constructor(model: () => Model, eventWords: (explorer: Explorer) => string) {
		super(model);
		this.#eventWords = eventWords;
	}

	tell = (words: string): void => void (this.announcement = words);

	override chooseEvent(id: string, origin: Origin): void {
		super.chooseEvent(id, origin);
		this.tell(this.#eventWords(this));
	}
}

/** Where a map stands beside the event. */
export const wordsWithMap = ({ model, event, mapState, found }: Explorer): string =>
	announceEvent(model, event, mapState, found);
