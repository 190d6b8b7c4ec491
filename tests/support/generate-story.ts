/** Stories of any size, the same for the same seed: as models, and as files with all their words. */
import { DAY } from '../../src/lib/core/dates/civil.ts';
import { dayWords } from '../../src/lib/core/dates/words.ts';
import { indexStory, type Model, type StoryEvent } from '../../src/lib/core/model/story-model.ts';
import type { Remark, Story } from '../../src/lib/core/schema/story.ts';
import { drafts, END, LANES, START, type Draft, type PlainEvent } from './event-drafts.ts';
import { recordEvent } from './event-record.ts';
import { makeSentence } from './filler.ts';
import { randomFrom } from './random.ts';
import { PEOPLE, PLACES, SOURCES, STATUSES } from './story-cast.ts';

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
		split: null,
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

const REMARKS = 60;

/** A story file with so many events; the checker has nothing to say of it. */
export function generateStory(count: number, seed: number): Story {
	const random = randomFrom(seed + 1);
	const events = drafts(count, seed).map((draft, index) => recordEvent(draft, index, random));
	const remarks = Math.min(REMARKS, Math.ceil((count * 2) / 3));
	return {
		id: `generated-${count}`,
		title: `The water orders, in ${count.toLocaleString('en-US')} events`,
		deck: 'Twelve places write, contest and amend their water orders over a century and a quarter. Most of it happens on three crowded days.',
		description: 'A generated story of any size, to measure with. Nothing in it took place.',
		dateline: { place: 'Denver', date: '2018-01-24' },
		language: 'en-US',
		zone: 'America/New_York',
		zoneLabel: 'Eastern',
		published: '2026-11-24',
		updated: '2026-11-24',
		version: '1.0.0',
		license: 'CC0-1.0',
		authors: [{ literal: 'The generator' }],
		focus: { event: events[Math.floor(count / 2)]?.id ?? '', window: 1 },
		windows: [
			{ label: '1900–2027', from: '1900', to: '2027' },
			{ label: '2017–18', from: '2017', to: '2018' },
			{ label: 'Jan. 24, 2018', from: '2018-01-24', to: '2018-01-24' }
		],
		map: { counted: 'ordered' },
		lanes: LANES.filter(({ id }) => events.some(({ lane }) => lane === id)),
		statuses: STATUSES,
		sources: SOURCES,
		places: PLACES,
		people: PEOPLE,
		events,
		remarks: Array.from({ length: remarks }, (_, index) =>
			remarkOf(index, events[Math.floor((index * count) / remarks)]?.id ?? '', random)
		),
		disputes: [],
		corrections: []
	};
}

function remarkOf(index: number, event: string, random: () => number): Remark {
	const speaker = PEOPLE[index % PEOPLE.length];
	const words = makeSentence(random);
	return {
		id: `remark-${index + 1}`,
		event,
		speaker: speaker?.id ?? '',
		words,
		medium: 'statement',
		context: 'Said after the vote, to those who had waited outside.',
		weight: index % 10 === 0 ? 3 : 1,
		wordings: [{ source: speaker?.sources[0] ?? '', exact: `${words}.` }]
	};
}
