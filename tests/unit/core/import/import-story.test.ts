import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlaceMatch } from '#lib/core/import/place-maker.ts';
import { errorsOf, fixture, FIXTURES, importFixture, importText, storyOf } from './imports.ts';

describe.each(FIXTURES)('%s', (name, format) => {
	const result = importFixture(name);

	it('is recognised, and becomes a story that the checker takes', () => {
		expect(result.format).toBe(format);
		expect(errorsOf(result.story ?? '')).toEqual([]);
	});

	it('tells each text that is still to be written', () => {
		const { license, authors } = storyOf(result);
		expect([license, authors[0]?.literal]).toEqual(['To be written', 'To be written']);
		const did = result.entries.map((entry) => entry.did);
		expect(did).toContain('`license` says “To be written”.');
		expect(did).toContain('`authors` says “To be written”.');
	});

	it('lets no script through', () => {
		const { extensions: _, ...told } = storyOf(result);
		expect(JSON.stringify(told)).not.toMatch(/alert|<[a-z]/);
	});
});

describe('a timeline of TimelineJS 3', () => {
	const result = importFixture('timelinejs-3.json');
	const story = storyOf(result);
	const told = (record: string) =>
		result.entries.filter((entry) => entry.record === record).map(({ seen }) => seen);

	it('has its title, its groups as lanes, and its events in order', () => {
		expect(story.title).toBe('A bridge for Springfield');
		expect(story.deck).toBe('How the bridge was planned & built.');
		expect(story.lanes.map(({ label }) => label)).toEqual(['Planning', 'Building', 'Events']);
		expect(new Set(story.lanes.map(({ symbol }) => symbol)).size).toBe(3);
		expect(story.events.map(({ id, date, time }) => [id, date, time])).toEqual([
			['first-plan', '1911-03', undefined],
			['the-council-votes', '1912-05-02', '14:30'],
			['workers-build-it', '1912-09/1914-06-13', undefined],
			['a-ford-is-used', '-0299', undefined]
		]);
	});

	it('has words where there was HTML', () => {
		const [plan, , work] = story.events;
		expect(plan?.title).toBe('An engineer draws the first plan');
		expect(plan?.summary).toBe('The council asks for a plan. It costs $40,000; see the report.');
		expect(work?.summary).toBe('Two hundred people work.');
		expect(told('workers-build-it')).toContain('<script>');
	});

	it('has pictures, players and links as sources', () => {
		const sources = new Map(story.sources.map((source) => [source.id, source]));
		const of = (id: string) =>
			story.events.find((event) => event.id === id)?.sources.map((key) => sources.get(key));
		expect(of('first-plan')).toMatchObject([
			{
				URL: 'https://pictures.example.org/plan.jpg',
				publisher: 'pictures.example.org',
				note: 'Caption: The plan. Credit: Jane Doe.'
			},
			{ URL: 'https://papers.example.org/1911', note: expect.stringContaining('the report') }
		]);
		expect(told('first-plan')).toContain('the address http://pictures.example.org/plan.jpg');
		expect(of('workers-build-it')).toMatchObject([{ URL: 'https://maps.example.org/embed?x=1' }]);
		expect(of('the-council-votes')).toMatchObject([{ title: 'timelinejs-3.json' }]);
	});

	it('keeps an event without a date, and says so', () => {
		const errors = result.entries.filter(({ severity }) => severity === 'error');
		expect(errors).toMatchObject([{ seen: 'the date “soon”', where: { path: ['events', 4] } }]);
		expect(story.extensions).toMatchObject({
			timelinejs: [{ events: [{}, {}, {}, {}, { read: { title: 'A second bridge' } }] }]
		});
	});

	it('tells what has no place: eras, dates in words, other fields', () => {
		const seen = result.entries.map((entry) => entry.seen);
		expect(seen).toContain('1 era');
		expect(seen).toContain('the date in words, “Spring 1911”');
		expect(seen).toContain(
			'fields without a place in a story: scale (1), title.media (1), background (1), autolink (1), media.thumbnail (1), media.alt (1)'
		);
	});

	it('has a window that shows all of it', () => {
		expect(story.windows).toEqual([{ label: '300 BCE–1914', from: '-0299', to: '1914' }]);
	});
});

it('TimelineJS 2 has its dates in texts and its tags as lanes', () => {
	const result = importFixture('timelinejs-2.json');
	const { events, lanes } = storyOf(result);
	expect(events.map(({ date, title, summary }) => [date, title, summary])).toEqual([
		['1888-04-09/1888-04-11', 'A merchant leaves his books', 'They fill “forty crates”.'],
		['1889-03-04', 'The first reader', 'A teacher borrows an atlas.']
	]);
	expect(lanes.map(({ label }) => label)).toEqual(['Gifts', 'Events']);
	expect(result.entries).toContainEqual(
		expect.objectContaining({ record: 'the-first-reader', seen: 'the date “3/4/1889”' })
	);
	const other = storyOf(importFixture('timelinejs-2.json', { dates: 'day-first' }));
	expect(other.events[1]?.date).toBe('1889-04-03');
});

it('H5P says its language', () => {
	const { language, events } = storyOf(importFixture('h5p/content.json'));
	expect(language).toBe('en');
	expect(events.map(({ date }) => date)).toEqual(['1905-01/1905-02-14', '1905-02-15']);
	expect(events[1]?.summary).toBe('To be written');
});

describe('a StoryMapJS', () => {
	const chicago = {
		kind: 'city',
		names: { formal: 'City of Chicago', short: 'Chicago' },
		state: 'IL',
		geoids: { state: '17', place: '1714000' },
		point: [-87.65, 41.85]
	} as const;
	const match = ({ name }: { name?: string }): PlaceMatch => {
		const told = { severity: 'note', seen: `the place “${name}”`, did: 'Looked up.' } as const;
		if (name !== 'Chicago') return { candidates: ['Springfield, Ill.'], told };
		return { place: { ...chicago, point: [-87.65, 41.85] }, told };
	};
	const result = importText(fixture('storymapjs.json'), {}, match);
	const story = storyOf(result);

	it('has the slides with a date as events, at their places', () => {
		expect(story.title).toBe('A walk along the river');
		expect(story.events).toMatchObject([
			{ id: 'a-fire-begins', date: '1871-10-08', places: ['chicago'], status: 'named' }
		]);
		expect(errorsOf(result.story ?? '')).toEqual([]);
	});

	it('keeps slides without a date, with the place that they name', () => {
		expect(story.extensions).toMatchObject({
			storymapjs: [
				{
					events: [
						{ id: 'a-fire-begins' },
						{ read: { title: 'The statehouse', places: [{ name: 'Springfield' }] } },
						{ read: { title: 'Nowhere', places: [] } }
					]
				}
			]
		});
		const errors = result.entries.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ seen }) => seen)).toEqual(['no date', 'no date']);
	});

	it('has its dates in any words', () => {
		const dated = fixture('storymapjs.json').replace('1871-10-08', 'about October 1871');
		expect(storyOf(importText(dated, {}, match)).events[0]?.date).toBe('1871-10~');
	});

	it('keeps a place that may be several, and passes on what is told of it', () => {
		const dated = fixture('storymapjs.json').replaceAll('"date": ""', '"date": "1880"');
		const other = importText(dated, {}, match);
		const { events, places, extensions } = storyOf(other);
		expect(events.map((event) => event.places)).toEqual([['chicago'], undefined]);
		expect(places.map(({ id }) => id)).toEqual(['chicago']);
		expect(extensions).toMatchObject({
			storymapjs: [{ events: [{}, { places: [{ name: 'Springfield' }] }, {}] }]
		});
		expect(other.entries).toContainEqual(
			expect.objectContaining({ record: 'the-statehouse', seen: 'the place “Springfield”' })
		);
	});
});

describe('into a story that is there', () => {
	const into = readFileSync('tests/fixtures/good/minimal.json', 'utf8');
	const result = importFixture('timelinejs-3.json', { into });
	const story = storyOf(result);
	const before = storyOf({ ...result, story: into });

	it('adds its records and changes no other byte', () => {
		expect(errorsOf(result.story ?? '')).toEqual([]);
		expect(story.events.slice(0, before.events.length)).toEqual(before.events);
		expect(story.events).toHaveLength(before.events.length + 4);
		let at = 0;
		for (const line of into.trimEnd().split('\n')) {
			at = (result.story ?? '').indexOf(line.replace(/,$/, ''), at);
			expect(at, line).toBeGreaterThanOrEqual(0);
		}
	});

	it('gives no id twice, not even where the same is imported again', () => {
		const again = importFixture('timelinejs-3.json', { into: result.story ?? '' });
		expect(errorsOf(again.story ?? '')).toEqual([]);
		const ids = storyOf(again).events.map(({ id }) => id);
		expect(ids).toContain('first-plan-2');
		expect(storyOf(again).lanes).toEqual(story.lanes);
		expect(again.entries.map(({ seen }) => seen)).toContain('the id “first-plan” again');
		expect(storyOf(again).extensions?.['timelinejs']).toHaveLength(2);
	});

	it('reads past a byte order mark, and leaves it', () => {
		const marked = importFixture('timelinejs-3.json', { into: `\uFEFF${into}` });
		expect(marked.story).toBe(`\uFEFF${result.story}`);
	});

	it.each([
		['broken', '{ "events": ['],
		['no record', '[]'],
		['one with a name twice', '{ "events": [], "events": {} }'],
		['a story whose events are no list', '{ "events": {} }']
	])('refuses one that is %s', (_, text) => {
		const refused = importFixture('timelinejs-3.json', { into: text });
		expect(refused.story).toBeNull();
		expect(refused.entries[0]).toMatchObject({ severity: 'error' });
	});
});

describe('what is no timeline', () => {
	it.each([
		['broken JSON', '{\n"events": [\n{"a": 1,}\n]}', /^line 3, column 8: a comma before/],
		['an empty file', '', /no known form/],
		['a web page', '<!DOCTYPE html>\n<title>One, two</title>\n<p>a, b</p>', /a web page/],
		['JSON in a script', 'storyjs_jsonp_data = {"timeline": {}}', /JSONP/],
		['JSON in a call', 'callback({"events": []})', /JSONP/],
		['JSON of something else', '{"a": 1}', /no known form/],
		['a list', '[1, 2]', /no known form/],
		['a Dateline story', '{"events": [], "lanes": []}', /a Dateline story/],
		['deep nesting', `{"events": [${'['.repeat(52)}${']'.repeat(52)}]}`, /more than 48/],
		['deeper nesting', '['.repeat(100_000), /65 brackets/]
	])('%s is told', (_, text, seen) => {
		const { story, entries } = importText(text);
		expect(story).toBeNull();
		expect(entries.at(-1)).toMatchObject({ severity: 'error' });
		expect(entries.at(-1)?.seen).toMatch(seen);
	});

	it('a timeline without events becomes a story that asks for one', () => {
		const { story, entries } = importText('{"events": []}');
		expect(story).not.toBeNull();
		expect(entries.map(({ seen }) => seen)).toContain('no event with a date that could be read');
	});
});

it.each([
	['http://a.example/x', 'https://a.example/x', undefined],
	['//a.example/x', 'https://a.example/x', undefined],
	['images/plan.jpg', undefined, 'Its address in the old timeline: images/plan.jpg'],
	['javascript:alert(1)', undefined, 'Its address in the old timeline: javascript:alert(1)'],
	['https://user:secret@a.example/', undefined, undefined],
	['data:image/png;base64,AAAA', undefined, undefined]
])('the address %s is linked only if it can be', (url, linked, noted) => {
	const slide = { start_date: { year: 2001 }, text: { headline: 'A', text: 'B.' }, media: { url } };
	const { sources } = storyOf(importText(JSON.stringify({ events: [slide] })));
	const shown = 'Shown as a picture, a player or a page in the old timeline.';
	expect(sources[0]?.URL).toBe(linked);
	expect(sources[0]?.note).toBe(noted ? `${shown} ${noted}` : shown);
});

it('words that look like markup stay, and are told to be decided', () => {
	const slide = { start_date: { year: 2001 }, text: { headline: 'The &lt;b&gt; tag', text: 'A.' } };
	const { story, entries } = importText(JSON.stringify({ events: [slide] }));
	expect(storyOf({ story }).events[0]?.title).toBe('The <b> tag');
	expect(entries).toContainEqual(
		expect.objectContaining({ record: 'the-b-tag', seen: 'events[0].title: “<b>”' })
	);
});

it('tells how far it is', () => {
	const slide = { start_date: { year: 2001 }, text: { headline: 'One', text: 'A.' } };
	const shares: number[] = [];
	importText(JSON.stringify({ events: Array(1200).fill(slide) }), {
		onprogress: (share) => shares.push(share)
	});
	expect(shares).toEqual([...shares].toSorted((a, b) => a - b));
	expect(shares.at(-1)).toBe(1);
	expect(shares.length).toBeGreaterThan(2);
});
