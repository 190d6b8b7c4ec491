/** Between which hours something happened, and who sets those limits. */
import { clockMs } from '../dates/civil.ts';
import { clockWords } from '../dates/words.ts';
import type { EventRecord, Limit } from '../schema/story.ts';

export interface HourLimit {
	/** "Not before 3:37 p.m." */
	words: string;
	/** Id of the source or event that sets it; null if the file names none. */
	by: string | null;
}

/** @param record as the file has it: a model keeps only what follows from its limits */
export function hourLimits({
	notBefore,
	notAfter
}: Pick<EventRecord, 'notBefore' | 'notAfter'>): HourLimit[] {
	return [
		...(notBefore ? [limit('Not before', notBefore)] : []),
		...(notAfter ? [limit('Not after', notAfter)] : [])
	];
}

const limit = (side: string, { time, by }: Limit): HourLimit => ({
	words: `${side} ${clockWords(clockMs(time))}`,
	by: by ?? null
});
