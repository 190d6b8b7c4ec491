/** The texts of a large story in a browser: a chunk is fetched once any of its events is needed. */
import { indexStory, type ResolvedStory, type StoryEvent } from '#lib/core/model/story-model.ts';
import {
	CHUNK,
	chunkCount,
	fillTexts,
	isRead,
	type EventTexts as Chunk
} from '#lib/core/split/event-texts.ts';
import { orderOf } from '#lib/core/model/found-events.ts';

/** Chunks fetched at a time when all are wanted. */
const AT_ONCE = 6;
/** So long, in ms, those that come wait for others while many are to come. */
const PAUSE = 200;

export class EventTexts {
	#model = $state.raw() as ReturnType<typeof indexStory>;
	#read: (chunk: number) => Promise<Chunk>;
	#asked: (Promise<void> | undefined)[] = [];
	#all: Promise<void> | undefined;
	/** Chunks that came since the page last took them up. */
	#come: [number, Chunk][] = [];
	/** How many chunks are still to come, once all are wanted. */
	left = $state(0);

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
	async need(events: readonly StoryEvent[]): Promise<void> {
		const missing = events.filter((event) => !isRead(event));
		const chunks = missing.map(({ id }) => Math.floor(orderOf(this.#model, id) / CHUNK));
		const each = chunks.filter((chunk, i) => chunks.indexOf(chunk) === i);
		await Promise.all(each.map((chunk) => this.#ask(chunk)));
	}

	/** Fetches all that is missing; whoever asks meanwhile waits for the same. */
	needAll(): Promise<void> {
		return (this.#all ??= this.#askAll().finally(() => (this.#all = undefined)));
	}

	async #askAll(): Promise<void> {
		const { events } = this.#model;
		const chunks = Array.from({ length: chunkCount(events.length) }, (_, chunk) => chunk);
		const missing = chunks.filter(
			(chunk) => !events.slice(chunk * CHUNK, (chunk + 1) * CHUNK).every(isRead)
		);
		this.left = missing.length;
		const next = async (): Promise<void> => {
			const chunk = missing.shift();
			if (chunk === undefined) return;
			await this.#ask(chunk);
			this.left -= 1;
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
			await new Promise((resolve) => setTimeout(resolve, this.left > AT_ONCE ? PAUSE : 0));
			this.#take();
		} catch {
			this.#asked[chunk] = undefined;
		}
	}

	#take(): void {
		if (!this.#come.length) return;
		const come = this.#come;
		this.#come = [];
		this.#model = come.reduce(
			(model, [chunk, texts]) => fillTexts(model, chunk, texts),
			this.#model
		);
	}
}
