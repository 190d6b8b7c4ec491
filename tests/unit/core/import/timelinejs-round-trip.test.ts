import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withKeptSlides } from '#lib/core/export/kept-timelinejs.ts';
import { timelineJs } from '#lib/core/export/timelinejs.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { shipped, toldStory } from '../export/told-stories.ts';
import { fixture, importText, storyOf } from './imports.ts';

const imported = (text: string): Story => storyOf(importText(text));

function exported(story: Story): unknown {
	const { model, dates } = toldStory(story);
	return JSON.parse(JSON.stringify(withKeptSlides(timelineJs(model, dates), story)));
}

const html = fc
	.array(
		fc.oneof(
			fc.string(),
			fc.constantFrom(
				'<p>',
				'</p>',
				'<b>',
				'</b>',
				'&amp;',
				'&lt;i&gt;',
				'<br/>',
				'“',
				"'",
				'\u200B'
			),
			fc.constantFrom(
				'<a href="https://a.example/x">',
				'</a>',
				'<img src="x.png">',
				'<script>a()</script>'
			)
		),
		{ maxLength: 8 }
	)
	.map((parts) => parts.join(''));
const number = (min: number, max: number) =>
	fc.oneof(fc.integer({ min, max }), fc.integer({ min, max }).map(String), fc.constant(''));
const date = fc.record(
	{
		year: number(-3000, 3000),
		month: number(0, 13),
		day: number(0, 32),
		hour: number(0, 24),
		minute: number(0, 60),
		second: number(0, 59),
		display_date: html
	},
	{ requiredKeys: ['year'] }
);
const text = fc.record({ headline: html, text: html }, { requiredKeys: [] });
const media = fc.record(
	{
		url: fc.oneof(fc.webUrl(), fc.constantFrom('', 'images/a.jpg', '//a.example/b.png'), html),
		caption: html,
		credit: html,
		thumbnail: fc.string(),
		alt: fc.string(),
		link: fc.webUrl()
	},
	{ requiredKeys: [] }
);
/** As a file may have them; a key such as `__proto__` is a key like any other. */
const unknown = fc.dictionary(
	fc.oneof(
		fc.string().filter((key) => key !== 'lanes'),
		fc.constant('__proto__')
	),
	fc.jsonValue({ maxDepth: 3 }),
	{ maxKeys: 3 }
);
const slide = fc
	.tuple(
		unknown,
		fc.record(
			{
				start_date: date,
				end_date: date,
				text,
				media,
				group: fc.oneof(fc.constantFrom('', 'Law', 'law', 'Events'), html),
				background: fc.record({ color: fc.string() }),
				display_date: html,
				autolink: fc.boolean(),
				unique_id: fc.oneof(fc.constantFrom('a', 'b-1'), fc.string())
			},
			{ requiredKeys: [] }
		)
	)
	.map(([more, slide]) => ({ ...more, ...slide }));
const sure = { start_date: { year: 2001 }, text: { headline: 'Sure', text: '<p>It is.</p>' } };
const timeline = fc
	.tuple(
		unknown,
		fc.record(
			{
				title: slide,
				eras: fc.array(fc.record({ start_date: date, end_date: date, text }), { maxLength: 2 }),
				scale: fc.constantFrom('human', 'cosmological'),
				events: fc.array(slide, { maxLength: 6 }).map((slides) => [...slides, sure])
			},
			{ requiredKeys: ['events'] }
		)
	)
	.map(([more, timeline]) => JSON.stringify({ ...more, ...timeline }));

describe('TimelineJS to a story and back', () => {
	it('gives the fixture back', () => {
		const text = fixture('timelinejs-3.json');
		expect(exported(imported(text))).toEqual(JSON.parse(text));
	});

	it('gives any timeline back as it was', () => {
		fc.assert(
			fc.property(timeline, (text) => {
				expect(exported(imported(text))).toEqual(JSON.parse(text));
			}),
			{ numRuns: 300 }
		);
	});

	it('gives what was edited as the story has it, beside all that was not', () => {
		const story = imported(fixture('timelinejs-3.json'));
		const before = JSON.parse(fixture('timelinejs-3.json')) as { events: object[] };
		const edited = {
			...story,
			lanes: story.lanes.map((lane) =>
				lane.label === 'Building' ? { ...lane, label: 'Work' } : lane
			),
			events: story.events
				.filter(({ id }) => id !== 'the-council-votes')
				.map((event) =>
					event.id === 'first-plan' ? { ...event, title: 'A plan & more', date: '1911-04' } : event
				)
		};
		const [plan, , work, ford, second] = before.events;
		expect(exported(edited)).toEqual({
			...before,
			events: [
				{
					...plan,
					start_date: { year: 1911, month: 4 },
					display_date: 'April 1911',
					text: { ...(plan as typeof sure).text, headline: 'A plan &amp; more' }
				},
				{ ...work, group: 'Work' },
				ford,
				second
			]
		});
	});

	it('gives a new event at the end, and a title once there is one', () => {
		const story = imported(JSON.stringify({ events: [sure] }));
		const [first] = story.events;
		const more = { ...first!, id: 'more', title: 'More', date: '2002' };
		expect(exported({ ...story, title: 'Named', events: [...story.events, more] })).toEqual({
			title: { unique_id: story.id, text: { headline: 'Named' } },
			events: [sure, expect.objectContaining({ unique_id: 'more', start_date: { year: 2002 } })]
		});
	});

	it('gives dates back by themselves, as TimelineJS counts years', () => {
		const dates = fc
			.tuple(
				fc.integer({ min: -9000, max: 9999 }).filter((year) => year !== 0),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 28 }),
				fc.integer({ min: 0, max: 23 }),
				fc.integer({ min: 1, max: 4 })
			)
			.map(([year, month, day, hour, parts]) => {
				const whole = Object.entries({ year, month, day, hour }).slice(0, parts);
				return Object.fromEntries(parts < 4 ? whole : [...whole, ['minute', 30]]);
			});
		fc.assert(
			fc.property(dates, (start_date) => {
				const story = imported(JSON.stringify({ events: [{ ...sure, start_date }] }));
				delete story.extensions;
				expect(exported(story)).toMatchObject({ events: [{ start_date }] });
			})
		);
	});

	it('gives a sheet of TimelineJS as the timeline that it stands for', () => {
		const rows = [
			['Year', 'Month', 'Headline', 'Text', 'Media', 'Media Thumbnail', 'Type', 'Group'],
			['', '', 'A bridge', 'How it was built.', '', '', 'title', ''],
			[
				'1911',
				'3',
				'A plan',
				'<b>Drawn</b>',
				'https://a.example/p',
				'https://a.example/s',
				'',
				'Plans'
			]
		];
		const story = imported(rows.map((row) => row.join('\t')).join('\n'));
		expect(exported(story)).toMatchObject({
			title: { text: { headline: 'A bridge', text: 'How it was built.' } },
			events: [
				{
					start_date: { year: '1911', month: '3' },
					text: { headline: 'A plan', text: '<b>Drawn</b>' },
					media: { url: 'https://a.example/p', thumbnail: 'https://a.example/s' },
					group: 'Plans'
				}
			]
		});
	});

	it('leaves a story that never was one as it is', () => {
		const { model, dates, story } = shipped;
		expect(withKeptSlides(timelineJs(model, dates), story)).toEqual(timelineJs(model, dates));
	});
});

it('the shipped story, exported and imported, has the same events', () => {
	const { model, dates, story } = shipped;
	const again = imported(JSON.stringify(timelineJs(model, dates)));
	const facts = ({ events, lanes }: Story) =>
		events
			.map(({ id, title, lane, date, time }) => ({
				id,
				title,
				lane: lanes.find((one) => one.id === lane)?.label,
				// TimelineJS has no sign for “about”; the report tells each such date in words.
				date: date.replace('~', ''),
				time
			}))
			.toSorted((a, b) => a.id.localeCompare(b.id));
	expect(facts(again)).toEqual(facts(story));
});
