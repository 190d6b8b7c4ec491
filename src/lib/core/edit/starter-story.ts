/** Placeholder until the command line's is merged. */
import type { Story } from '../schema/story.ts';

export interface Beginning {
	id: string;
	/** Year, month and day. */
	today: string;
	/** IANA zone of the story's hours, and its name in words: "Eastern". */
	zone: string;
	zoneLabel: string;
}

export function starterStory({ id, today, zone, zoneLabel }: Beginning): Story {
	const year = today.slice(0, 4);
	return {
		id,
		title: 'New story',
		deck: 'Two or three sentences that say what the story is about.',
		description: 'One sentence for search engines and cards.',
		dateline: { place: 'Washington', date: today },
		language: 'en-US',
		zone,
		zoneLabel,
		published: today,
		updated: today,
		version: '1.0.0',
		license: 'CC-BY-4.0',
		authors: [{ literal: 'The editors' }],
		focus: { event: 'first-event', window: 1 },
		windows: [{ label: year, from: year, to: year }],
		map: { counted: 'concerned' },
		lanes: [{ id: 'events', label: 'Events', symbol: 'circle', colour: 'mayors' }],
		statuses: [
			{
				id: 'not-concerned',
				label: 'is not concerned yet',
				many: 'places are not concerned yet',
				tone: 'off'
			},
			{ id: 'concerned', label: 'is concerned', many: 'places are concerned', tone: 'on' }
		],
		sources: [
			{
				id: 'first-source',
				type: 'webpage',
				publisher: 'Name of the publisher',
				note: 'Replace this source.'
			}
		],
		places: [],
		people: [],
		events: [
			{
				id: 'first-event',
				lane: 'events',
				date: today,
				title: 'Something happens',
				summary: 'One to three sentences in neutral words.',
				weight: 3,
				sources: ['first-source']
			}
		],
		remarks: [],
		disputes: [],
		corrections: []
	};
}
