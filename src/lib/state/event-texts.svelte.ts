/** The texts of a large story in a browser: a chunk is fetched once any of its events is needed. */
import { indexStory, type ResolvedStory, type StoryEvent } from '#lib/core/model/story-model.ts';
import {
	CHUNK,
	chunkCount,
	fillTexts,
	isRead,
	type EventTexts as Chunk
} from '#lib/core/split/event-texts.ts';
import { orderOf } from '#lib/core/views/time-index.ts';

/** Chunks fetched at a time when all are wanted. */
const AT_ONCE = 6;

export class EventTexts {
	#model = $state.raw() as ReturnType<typeof indexStory>;
	#read: (chunk: number) => Promise<Chunk>;
	#asked: (Promise<void> | undefined)[] = [];
	/** Chunks that came since the page last took them up. */
	#come: [number, Chunk][] = [];

	/** @param read fetches a chunk, from 0 */
	constructor(story: ResolvedStory, read: (chunk: number) => Promise<Chunk>) {
		this.#model = indexStory(story);
		this.#read = read;
	}

	/** With all texts that have come so far. */
	get model() {
		return this.#model;
	}

	/** Fetches the texts of these events, where they are not there yet. */
	need(events: readonly StoryEvent[]): void {
		for (const event of events) {
			if (!isRead(event)) void this.#ask(Math.floor(orderOf(this.#model, event.id) / CHUNK));
		}
	}

	/** Fetches all that is missing. */
	async needAll(): Promise<void> {
		const { events } = this.#model;
		const chunks = Array.from({ length: chunkCount(events.length) }, (_, chunk) => chunk);
		const missing = chunks.filter(
			(chunk) => !events.slice(chunk * CHUNK, (chunk + 1) * CHUNK).every(isRead)
		);
		const next = async (): Promise<void> => {
			const chunk = missing.shift();
			if (chunk === undefined) return;
			await this.#ask(chunk);
			return next();
		};
		await Promise.all(Array.from({ length: AT_ONCE }, next));
	}

	#ask(chunk: number): Promise<void> {
		return (this.#asked[chunk] ??= this.#fetch(chunk));
	}

	/** One that fails is asked for again when it is next needed. */
	async #fetch(chunk: number): Promise<void> {
		try {
			this.#come.push([chunk, await this.#read(chunk)]);
			// Those that come together are taken up together: each time the timeline is laid out anew.
			if (this.#come.length === 1) setTimeout(() => this.#take());
		} catch {
			this.#asked[chunk] = undefined;
		}
	}

	#take(): void {
		const come = this.#come;
		this.#come = [];
		this.#model = come.reduce(
			(model, [chunk, texts]) => fillTexts(model, chunk, texts),
			this.#model
		);
	}
}
