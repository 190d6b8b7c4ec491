/** A story to begin with: small, sound at once, and its texts say what goes where. */
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
		$schema: './story-1.schema.json',
		id,
		title: 'Title of the story',
		deck: 'Two or three sentences that stand under the title: what happened, where, when, and to whom.',
		description: 'One sentence for search engines and cards, at most 160 characters.',
		dateline: { place: 'Boise', date: today },
		language: 'en-US',
		zone,
		zoneLabel,
		published: today,
		updated: today,
		version: '0.1.0',
		license: 'CC-BY-4.0',
		authors: [{ literal: 'Name of the author or newsroom' }],
		focus: { event: 'first-event', window: 1 },
		windows: [
			{ label: year, from: year, to: year },
			{ label: 'The day', from: today, to: today }
		],
		map: { counted: 'concerned' },
		lanes: [{ id: 'main', label: 'Events', symbol: 'circle', colour: 'law' }],
		statuses: [
			{ id: 'none', label: 'not concerned', many: 'places are concerned', tone: 'off' },
			{ id: 'concerned', label: 'concerned', many: 'places are concerned', tone: 'on' }
		],
		sources: [
			{
				id: 'first-source',
				type: 'webpage',
				publisher: 'Who published it: the outlet, court, agency or office',
				issued: today,
				URL: 'https://www.example.org/first-source',
				accessed: today,
				note: 'How far it can be relied on, and how it was read.'
			}
		],
		places: [
			{
				id: 'boise',
				kind: 'city',
				names: { formal: 'City of Boise, Idaho', short: 'Boise' },
				state: 'ID',
				geoids: { state: '16', place: '1608830' },
				counties: ['16001'],
				point: [-116.2023, 43.615]
			}
		],
		people: [],
		events: [
			{
				id: 'first-event',
				lane: 'main',
				date: today,
				title: 'A short sentence in the present tense, without a full stop',
				summary: 'One to three neutral sentences in our own words: who did what, and where.',
				places: ['boise'],
				status: 'concerned',
				weight: 3,
				sources: ['first-source']
			}
		],
		remarks: [],
		disputes: [],
		corrections: []
	};
}

/** As a story file is laid out: what is plain in a list stands in one line. */
export function storyText(story: unknown): string {
	const text = JSON.stringify(story, null, '\t');
	// No text holds a line break as such, so each of these belongs to the layout.
	const lists = text.replace(/\[\n\s*([^[\]{}]{1,80})\n\s*\]/g, (_, items: string) => {
		return `[${items.replace(/\n\s*/g, ' ')}]`;
	});
	return `${lists}\n`;
}
