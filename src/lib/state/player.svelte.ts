/**
 * Plays a story: makes the events of the window shown current, one after another, each for as long
 * as reading it takes. It never starts by itself, and any other choice stops it: it plays only
 * while the choice is the one that it made last.
 */
import type { Choice } from '#lib/core/model/choice.ts';
import { isFound } from '#lib/core/model/found-events.ts';
import { dwell } from '#lib/core/views/dwell.ts';
import { announceStep, captionOf } from '#lib/core/views/play-words.ts';
import { isInWindow } from '#lib/core/views/timeline-marks.ts';
import type { Explorer } from './explorer.svelte.ts';

export class Player {
	#explorer: Explorer;
	#announce: (words: string) => void;
	/** The choice that the player made last. */
	#own = $state.raw<Choice | null>(null);
	#isRunning = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param announce told once of each event, in words for those who do not see it */
	constructor(explorer: Explorer, announce: (words: string) => void) {
		this.#explorer = explorer;
		this.#announce = announce;
	}

	/** What is shown is where the player came to: it plays, or it stopped there. */
	get isAtHand(): boolean {
		return this.#own !== null && this.#own === this.#explorer.choice;
	}

	get isPlaying(): boolean {
		return this.#isRunning && this.isAtHand;
	}

	get caption() {
		return captionOf(this.#explorer.model, this.#explorer.event);
	}

	/** How long the current event stays, in milliseconds. */
	get dwell(): number {
		const { title, change } = this.caption;
		return dwell(this.#explorer.event, `${title} ${change}`);
	}

	toggle(): void {
		if (this.isPlaying) this.pause();
		else this.play();
	}

	/** From the current event on; from the first of the window if the current one is its last. */
	play(): void {
		const { event } = this.#explorer;
		const start = this.#following ? event : (this.#events[0] ?? event);
		this.#isRunning = true;
		this.#show(start.id);
	}

	pause(): void {
		clearTimeout(this.#timer);
		this.#isRunning = false;
	}

	/** The found ones of the window shown, in order. */
	get #events() {
		const { model, window, found } = this.#explorer;
		return model.events.filter((event) => isInWindow(window, event) && isFound(found, event));
	}

	get #following() {
		const events = this.#events;
		return events[events.indexOf(this.#explorer.event) + 1];
	}

	#show(id: string): void {
		this.#explorer.passTo(id, 'play');
		this.#own = this.#explorer.choice;
		this.#announce(announceStep(this.caption));
		clearTimeout(this.#timer);
		if (this.#following) this.#timer = setTimeout(() => this.#goOn(), this.dwell);
		else this.pause();
	}

	#goOn(): void {
		const next = this.#following;
		if (this.isPlaying && next) this.#show(next.id);
		else this.pause();
	}
}
