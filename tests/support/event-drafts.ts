/**
 * Events of any number, the same for the same seed: a few crowded days, years with something in
 * each, empty decades between; days, hours within limits, minutes, months and long spans.
 */
import { DAY, HOUR, MINUTE } from '../../src/lib/core/dates/civil.ts';
import type { When } from '../../src/lib/core/dates/when.ts';
import type { Lane } from '../../src/lib/core/schema/story.ts';
import { randomFrom } from './random.ts';

export interface PlainEvent {
	/** Milliseconds; equal for a known minute. */
	start: number;
	end: number;
	title: string;
	/** Id of a lane. */
	lane: string;
}

export const LANES: Lane[] = [
	{ id: 'law', label: 'Law', symbol: 'square', colour: 'law' },
	{ id: 'letters', label: 'Letters', symbol: 'envelope', colour: 'letters' },
	{ id: 'mayors', label: 'Mayors', symbol: 'circle', colour: 'mayors' },
	{ id: 'empty', label: 'Nothing here', symbol: 'circle', colour: 'wh' }
];

const WORDS = 'Court Council Order Letter Vote Report Answer Deadline Hearing Ruling Notice'.split(
	' '
);
const CROWDED = [Date.UTC(1996, 8, 30), Date.UTC(2017, 0, 25), Date.UTC(2018, 0, 24)];
export const START = Date.UTC(1900, 0, 1);
export const END = Date.UTC(2025, 0, 1);

export interface Draft extends PlainEvent {
	precision: When['precision'];
	weight: 1 | 2 | 3;
}

/** In order of time. */
export function drafts(count: number, seed: number): Draft[] {
	const random = randomFrom(seed);
	const pick = <T>(list: readonly T[], fallback: T): T =>
		list[Math.floor(random() * list.length)] ?? fallback;
	return Array.from({ length: count }, (_, i): Draft => {
		const kind = random();
		// The forties to the seventies have nothing.
		const years = random() < 0.2 ? [START, Date.UTC(1940, 0, 1)] : [Date.UTC(1980, 0, 1), END];
		const [first = START, last = END] = years;
		const spread = first + random() * (last - first);
		const at = kind < 0.4 ? pick(CROWDED, START) + random() * DAY : spread;
		const day = Math.floor(at / DAY) * DAY;
		const minute = Math.floor(at / MINUTE) * MINUTE;
		const form = random();
		const [start, end, precision]: [number, number, When['precision']] =
			form < 0.4
				? [minute, minute, 'minute']
				: form < 0.75
					? [day, day + DAY, 'day']
					: form < 0.9
						? [day + 6 * HOUR, day + 17 * HOUR, 'hours']
						: [day, day + Math.ceil(random() * 900) * DAY, 'span'];
		return {
			start,
			end,
			precision,
			title: `${pick(WORDS, '')} ${pick(WORDS, '').toLowerCase()} ${i + 1}`,
			lane: pick(LANES.slice(0, 3), LANES[0] as Lane).id,
			weight: random() < 0.1 ? 3 : random() < 0.4 ? 2 : 1
		};
	}).sort((a, b) => a.start - b.start);
}
