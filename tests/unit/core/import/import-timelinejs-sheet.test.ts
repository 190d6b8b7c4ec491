import { describe, expect, test } from 'vitest';
import { withKeptSlides } from '#lib/core/export/kept-timelinejs.ts';
import { timelineJs } from '#lib/core/export/timelinejs.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory } from '#lib/core/model/story-model.ts';
import { writtenDates } from '#lib/core/model/written-dates.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { errorsOf, fixture, importFixture, importText, storyOf } from './imports.ts';

const back = (story: Story) =>
	withKeptSlides(timelineJs(indexStory(resolveStory(story)), writtenDates(story)), story);

describe('the sheet of TimelineJS 3', () => {
	const result = importFixture('tables/timelinejs-sheet.csv');
	const story = storyOf(result);

	test('becomes a story that the checker takes', () => {
		expect(result.format).toBe('timelinejs-sheet');
		expect(errorsOf(result.story ?? '')).toEqual([]);
		expect(story).toMatchObject({
			title: 'The long day',
			deck: 'A day of letters and an empty chair'
		});
		expect(story.events).toMatchObject([
			{
				title: 'Letters go out',
				summary: 'The department writes to places.',
				date: '2018-01-24',
				time: '09:30',
				lane: 'letters'
			},
			{ date: '2017-04/2017-11', lane: 'letters' },
			{ date: '185X', lane: 'law' },
			{ date: '2018-02' }
		]);
		expect(story.sources[0]).toMatchObject({
			URL: 'https://example.org/letter.png',
			note: 'Caption: The first letter. Credit: Jane Doe.'
		});
	});

	test('goes back to TimelineJS as it would have been read from the sheet', () => {
		expect(back(story)).toMatchObject({
			title: { text: { headline: 'The long day' }, background: { color: '#333333' } },
			eras: [{ start_date: { year: '2017' }, text: { headline: 'The first year' } }],
			events: [
				{
					start_date: { year: '2018', month: '1', day: '24', hour: '9', minute: '30' },
					text: { text: '<p>The department <b>writes</b> to places.</p>' },
					media: {
						url: 'https://example.org/letter.png',
						credit: 'Jane Doe',
						caption: 'The first letter',
						thumbnail: 'https://example.org/thumb.png',
						alt: 'A page'
					},
					group: 'Letters'
				},
				{
					start_date: { year: '2017', month: '4' },
					end_date: { year: '2017', month: '11' },
					display_date: 'Spring to fall, 2017',
					background: { url: 'https://example.org/bg.jpg' }
				},
				{ text: { headline: 'An older law' } },
				{ text: { headline: 'A day that never was' } },
				{ text: { headline: 'No date at all' } }
			]
		});
	});

	test('tells what was changed or left out, by row and column', () => {
		const at = (row: number) => result.entries.filter(({ where }) => where.row === row);
		expect(at(3).map(({ where }) => where.column)).toEqual(['Text', 'Media']);
		expect(at(6)).toMatchObject([{ seen: 'an era' }]);
		expect(at(7)).toMatchObject([{ severity: 'warning' }]);
		expect(at(8)[0]).toMatchObject({ severity: 'error', seen: 'no date' });
		const kept = at(1).map(({ where }) => where.column);
		expect(kept).toEqual(['Media Thumbnail', 'Alt Text', 'Background']);
	});

	test('is known in any case and with tabs', () => {
		const text = fixture('tables/timelinejs-sheet.csv').replace(/^.*/, (header) =>
			header.toUpperCase()
		);
		const { events, sources, title } = storyOf(importText(text));
		expect({ events, title }).toEqual({ events: story.events, title: story.title });
		expect(sources[0]).toEqual(story.sources[0]);
	});
});

test('the sheet of the older template is read by the evidence in its dates', () => {
	const result = importFixture('tables/timelinejs-sheet-1.tsv');
	const story = storyOf(result);
	expect(result.format).toBe('timelinejs-sheet');
	expect(errorsOf(result.story ?? '')).toEqual([]);
	expect(story.events).toMatchObject([
		{ date: '2018-01-24', time: '09:30', lane: 'letters' },
		{ date: '2018-03-04/2018-03-06', lane: 'talks' },
		{ date: '2017' },
		{ date: '1850~', lane: 'law' }
	]);
	expect(back(story)).toMatchObject({
		events: [
			{ start_date: { year: 2018, month: 1, day: 24, hour: 9, minute: 30 } },
			{ start_date: { year: 2018, month: 3, day: 4 }, end_date: { day: 6 } },
			{ start_date: { year: 2017 } },
			{ start_date: { year: 1850 }, display_date: 'About 1850' }
		]
	});
});

test('a second title and cells without a column are told and kept', () => {
	const text = 'Year,Headline,Type\n,One,title\n,Two,title\n2018,Three,,more\n';
	const { story, entries } = importText(text);
	expect(storyOf({ story }).title).toBe('One');
	expect(JSON.stringify(storyOf({ story }).extensions)).toMatch(/"Two".*"column 4":"more"/);
	expect(entries.filter(({ where }) => where.row === 3)[0]).toMatchObject({ severity: 'error' });
	expect(entries.some(({ where }) => where.row === 4)).toBe(true);
});
