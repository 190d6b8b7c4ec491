/** A story small enough to read at a glance: two places in a third, four events. */
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory, type Model } from '../../../../src/lib/core/model/story-model.ts';
import type { EventRecord, Place, Story } from '../../../../src/lib/core/schema/story.ts';

const place = (id: string, kind: Place['kind'], geoids: Place['geoids'], more = {}): Place => ({
	id,
	kind,
	names: { formal: id, short: id },
	state: 'IL',
	geoids,
	point: [-87.65, 41.85],
	...more
});

export const event = (
	id: string,
	date = '2018-01-24',
	more: Partial<EventRecord> = {}
): EventRecord => ({
	id,
	lane: 'letters',
	date,
	title: `Title of ${id}`,
	summary: `Summary of ${id}.`,
	weight: 2,
	sources: ['paper'],
	...more
});

export const SMALL: Story = {
	id: 'small',
	title: 'Small',
	deck: 'A deck.',
	description: 'A description.',
	dateline: { place: 'Springfield', date: '2018-01-24' },
	language: 'en-US',
	zone: 'America/New_York',
	zoneLabel: 'Eastern',
	published: '2026-01-01',
	updated: '2026-01-02',
	version: '1.0.0',
	license: 'CC-BY-4.0',
	authors: [{ literal: 'Us' }],
	focus: { event: 'second', window: 2 },
	windows: [
		{ label: 'All years', from: '2017', to: '2019' },
		{ label: 'The day', from: '2018-01-24', to: '2018-01-24', fromTime: '07:00', toTime: '23:00' }
	],
	map: { counted: 'demanded' },
	lanes: [{ id: 'letters', label: 'Letters', symbol: 'envelope', colour: 'letters' }],
	statuses: [
		{ id: 'none', label: 'had none', many: 'places had been written to', tone: 'off' },
		{ id: 'written', label: 'had one', many: 'places had been written to', tone: 'on' },
		{ id: 'demanded', label: 'holds one', many: 'places hold a letter', tone: 'on' }
	],
	sources: [
		{
			id: 'paper',
			type: 'article-newspaper',
			publisher: 'The Paper',
			issued: '2018-01-24T17:30-05:00'
		}
	],
	places: [
		place('chicago', 'city', { state: '17', place: '1714000' }, { counties: ['17031'] }),
		place('cook', 'county', { state: '17', county: '17031' }),
		place('illinois', 'state', { state: '17' }),
		place('peoria', 'city', { state: '17', place: '1759000' }, { counties: ['17143'] })
	],
	people: [{ id: 'mayor', name: 'A Mayor', role: 'Mayor', sources: ['paper'] }],
	events: [
		event('later', '2018-03'),
		event('second', '2018-01-24', {
			order: 2,
			partOfDay: 'morning',
			places: ['chicago', 'cook', 'illinois'],
			status: 'demanded'
		}),
		event('first', '2018-01-24', { order: 1, notAfter: { time: '16:00' } }),
		event('before', '2017-04-21', { places: ['chicago', 'peoria'], status: 'written' })
	],
	remarks: [
		{
			id: 'said',
			event: 'second',
			speaker: 'mayor',
			words: 'Something',
			medium: 'speech',
			weight: 3,
			wordings: [{ source: 'paper', exact: 'Something' }]
		}
	],
	disputes: [
		{
			id: 'doubt',
			question: 'How many?',
			unit: 'mayors',
			claims: [
				{ claim: 'Dozens', sources: ['paper'], value: { least: 24, most: 99, label: 'Dozens' } },
				{ claim: 'More', sources: ['paper'], value: { least: 100, label: 'More than 100' } }
			],
			records: ['second'],
			standing: 'settled',
			leaning: 2,
			reason: 'Because.',
			weight: 3
		}
	],
	corrections: []
};

export const smallModel = (): Model => indexStory(resolveStory(SMALL));
