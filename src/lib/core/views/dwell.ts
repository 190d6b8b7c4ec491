/** How long a playing story stays with an event before it goes on. */
import type { StoryEvent } from '../model/story-model.ts';

/** To notice that something has changed, and where: before the first word is read. */
const NOTICE = 700;
/** 240 words a minute: a calm pace of silent reading. */
const PER_WORD = 250;
/** For the map, which the weightiest events change most. */
const PER_WEIGHT = 300;

const LEAST = 1600;
const MOST = 5000;

/**
 * @param words what the reader is given to read
 * @returns milliseconds
 */
export function dwell({ weight }: Pick<StoryEvent, 'weight'>, words: string): number {
	const count = words.split(/\s+/).filter(Boolean).length;
	const wanted = NOTICE + PER_WORD * count + PER_WEIGHT * (weight - 1);
	return Math.max(LEAST, Math.min(MOST, wanted));
}
