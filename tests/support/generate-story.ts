/**
 * Stories of any size, the same for the same seed: a few crowded days, years with something in
 * each, empty decades between; days, hours within limits, minutes, months and long spans.
 */
import { DAY, HOUR, MINUTE } from '../../src/lib/core/dates/civil.ts';
import type { When } from '../../src/lib/core/dates/when.ts';
import { dayWords } from '../../src/lib/core/dates/words.ts';
import { indexStory, type Model, type StoryEvent } from '../../src/lib/core/model/story-model.ts';
import type { Lane } from '../../src/lib/core/schema/story.ts';

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
const START = Date.UTC(1900, 0, 1);
const END = Date.UTC(2025, 0, 1);

interface Draft extends PlainEvent {
	precision: When['precision'];
	weight: 1 | 2 | 3;
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let n = Math.imul(state ^ (state >>> 15), state | 1);
		n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
		return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
	};
}

function drafts(count: number, seed: number): Draft[] {
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

/** The same events as plain data, in order of time. */
export const generateEvents = (count: number, seed: number): PlainEvent[] =>
	drafts(count, seed).map(({ start, end, title, lane }) => ({ start, end, title, lane }));

export function generateModel(count: number, seed: number): Model {
	return modelOf(drafts(count, seed).map(eventOf));
}

/** @param events in any order */
export function modelOf(events: readonly StoryEvent[]): Model {
	const sorted = events.toSorted((a, b) => a.when.at - b.when.at);
	const from = Math.min(START, sorted[0]?.when.at ?? START);
	const to = Math.max(END, (sorted.at(-1)?.when.at ?? END) + DAY);
	return indexStory({
		story: {
			id: 'generated',
			title: 'Generated',
			deck: '',
			description: '',
			dateline: { place: '', date: '2018-01-24' },
			language: 'en-US',
			zoneLabel: 'Eastern',
			version: '1.0.0',
			license: 'CC-BY-4.0',
			authors: [],
			datelineWords: '',
			publishedWords: '',
			updatedWords: '',
			updated: ''
		},
		windows: [
			{ label: 'All', from, to },
			{ label: 'Two years', from: Date.UTC(2017, 0, 1), to: Date.UTC(2019, 0, 1) },
			{ label: 'The day', from: Date.UTC(2018, 0, 24, 7), to: Date.UTC(2018, 0, 24, 23) }
		],
		focus: { event: sorted[0]?.id ?? '', window: 0 },
		map: { counted: 'none', moments: [], momentsTitle: '', absent: null },
		lanes: LANES,
		statuses: [],
		sources: [],
		places: [],
		people: [],
		events: sorted,
		remarks: [],
		disputes: [],
		corrections: []
	});
}

export function eventOf(
	{ start, end, precision, title, lane, weight }: Draft,
	index: number
): StoryEvent {
	const isHours = precision === 'hours';
	return {
		id: `event-${index + 1}`,
		lane,
		title,
		summary: '',
		weight,
		sources: [],
		places: [],
		people: [],
		remarks: [],
		disputes: [],
		inForce: index % 400 === 7 ? { label: 'In force', from: start, to: start + 700 * DAY } : null,
		when: {
			start,
			end,
			startEdge: isHours ? 'limit' : 'known',
			endEdge: isHours ? 'estimate' : 'known',
			precision,
			scheduled: false,
			approximate: false,
			uncertain: false,
			at: precision === 'span' ? start : (start + end) / 2,
			day: dayWords(start),
			hour: isHours ? 'Hour not given' : '',
			datetime: ''
		}
	};
}
