import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorsOf, fixture, importFixture, importText, storyOf } from './imports.ts';

const table = (...lines: string[]) => lines.join('\n');

describe('a table of events', () => {
	const result = importFixture('tables/events.tsv');
	const story = storyOf(result);

	test('says what each column was taken for', () => {
		expect(result.format).toBe('csv');
		expect(result.columns).toEqual({
			When: 'date',
			What: 'title',
			Details: 'text',
			City: 'place',
			State: 'state',
			Lat: 'latitude',
			Long: 'longitude',
			Category: 'group',
			Link: 'link',
			Source: 'source',
			Mood: 'kept'
		});
	});

	test('becomes a story that only lacks what nobody could know', () => {
		expect(errorsOf(result.story ?? '')).toEqual([]);
		expect(story.events).toMatchObject([
			{ id: 'mayors-stay-away', date: '2018-01-24', time: '15:37', lane: 'meetings' },
			{ id: 'talks-go-on', date: '2018-03-04', summary: 'To be written' },
			{ id: 'a-letter-comes', date: '2018-03-24', places: ['iowa'] }
		]);
		expect(story.sources[0]).toMatchObject({
			publisher: 'The Paper',
			URL: 'https://example.org/a'
		});
		expect(story.places).toMatchObject([
			{ kind: 'site', names: { short: 'Springfield' }, state: 'IL', counties: ['17167'] },
			{ kind: 'state', geoids: { state: '19' } }
		]);
	});

	test('keeps what has no place, and what could not be decided', () => {
		expect(story.extensions?.['csv']).toMatchObject([
			{
				events: [
					{ id: 'mayors-stay-away', was: { Mood: 'tense' } },
					{ id: 'talks-go-on', was: { Mood: 'calm' }, places: [{ name: 'Orange County' }] },
					{ was: { When: 'sometime in spring' }, read: { title: 'Nobody remembers' } }
				]
			}
		]);
	});

	test('tells each row’s story', () => {
		const told = (row: number) =>
			result.entries.filter(({ where }) => where.row === row).map(({ severity }) => severity);
		expect(told(2)).toEqual(['note']);
		expect(told(3)).toEqual(['warning', 'warning']);
		expect(told(5)).toEqual(['error']);
	});
});

describe('columns', () => {
	const text = table(
		'a,b,c,d',
		'1/24/2018,Mayors stay away,https://example.org/1,x',
		'2/3/2018,Letters go out again,https://example.org/2,x'
	);

	test('without names that help are told by what they hold, with a warning', () => {
		const { columns, entries } = importText(text);
		expect(columns).toEqual({ a: 'date', b: 'title', c: 'link', d: 'kept' });
		const warned = entries.filter(
			({ where, severity }) => where.row === 1 && severity === 'warning'
		);
		expect(warned.map(({ where }) => where.column)).toEqual(['a', 'c', 'b']);
	});

	test('are what is asked for', () => {
		const { columns, story } = importText(text, { columns: { D: 'group', c: 'kept' } });
		expect(columns).toMatchObject({ c: 'kept', d: 'group' });
		expect(storyOf({ story }).lanes).toMatchObject([{ label: 'x' }]);
	});

	test('that are asked for and not there are told, with what may be meant', () => {
		const { entries } = importText(text, { columns: { bb: 'title', a: 'dat' } });
		const errors = entries.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ did }) => did)).toEqual([
			expect.stringContaining('“b”'),
			expect.stringContaining('“date”')
		]);
	});

	test('of a year, a month and a day are one date', () => {
		const { story } = importText(table('Year,Month,Day,Title', '2018,Jan,24,One', '1850,,,Two'));
		expect(storyOf({ story }).events).toMatchObject([{ date: '2018-01-24' }, { date: '1850' }]);
	});

	test('of a start, an end and an hour too', () => {
		const { story } = importText(
			table('Start,End,Time,Title', '2018-01-24,2018-02-03,,One', '2018-01-24,,3:37 p.m.,Two')
		);
		expect(storyOf({ story }).events).toMatchObject([
			{ date: '2018-01-24/2018-02-03' },
			{ date: '2018-01-24', time: '15:37' }
		]);
	});

	test('none of which can be a date or a title are asked for', () => {
		const { entries } = importText('x,y\n1,2\n');
		expect(entries.filter(({ where }) => where.row === 1).map(({ seen }) => seen)).toEqual([
			'no column of dates',
			'no column of titles or texts'
		]);
	});
});

test('3/4/2018 stays undecided until it is said which is the month', () => {
	const text = table('Date,Title', '3/4/2018,One', '5/6/2018,Two');
	const undecided = importText(text).entries.filter(({ did }) => did.startsWith('It may be'));
	expect(undecided.map(({ where, severity }) => [where.row, severity])).toEqual([
		[2, 'error'],
		[3, 'error']
	]);
	const { story } = importText(text, { dates: 'day-first' });
	expect(storyOf({ story }).events).toMatchObject([{ date: '2018-04-03' }, { date: '2018-06-05' }]);
});

test('hours of other zones are told as the clocks of the story show them', () => {
	const text = table('Date,Title', '2018-01-24T20:37Z,One');
	const at = (more: Parameters<typeof importText>[1]) =>
		storyOf(importText(text, more)).events.at(-1)?.time;
	expect(at({ zone: 'America/New_York' })).toBe('15:37');
	expect(at({ into: readFileSync('data/letters-2018.json', 'utf8') })).toBe('15:37');
	// A story made anew without a zone has UTC.
	expect(at({})).toBe('20:37');
	expect(at({ zone: 'Mars/Olympus' })).toBe('20:37');
});

test('how far it is never goes back', () => {
	const rows = Array.from({ length: 3_000 }, (_, i) => `2018-01-24,Day ${i}`);
	const done: number[] = [];
	importText(table('Date,Title', ...rows), { onprogress: (share) => done.push(share) });
	expect(done.length).toBeGreaterThan(5);
	expect(done).toEqual([...done].sort((a, b) => a - b));
	expect(done.at(-1)).toBe(1);
});

test('places of the story that takes up the table are found by their names there', () => {
	const into = readFileSync('data/letters-2018.json', 'utf8');
	const { story } = importText(table('Date,Title,Place', '2018-01-24,One,New Orleans'), { into });
	expect(storyOf({ story }).events.at(-1)?.places).toEqual(['new-orleans']);
});

test('HTML becomes text, told and kept; formulas and names that every object has are text', () => {
	const text = table(
		'date,title,text,__proto__,constructor',
		'2018-01-24,<script>alert(1)</script>One,"<p>It <b>is</b> <a href=""https://example.org/"">so</a>.</p>",x,y',
		'2018-01-25,"=HYPERLINK(""https://example.org"")",R&amp;D,x,y'
	);
	const { story, entries } = importText(text);
	const { events, sources, extensions } = storyOf({ story });
	expect(events).toMatchObject([
		{ title: 'One', summary: 'It is so.' },
		{ title: '=HYPERLINK("https://example.org")', summary: 'R&D' }
	]);
	expect(sources.map(({ URL }) => URL)).toContain('https://example.org/');
	expect(extensions?.['csv']).toMatchObject([
		{ events: [{ was: { title: '<script>alert(1)</script>One', constructor: 'y' } }, {}] }
	]);
	const told = entries.filter(({ where }) => where.row === 2).map(({ where }) => where.column);
	expect(told.slice(0, 3)).toEqual(['title', 'text', 'text']);
	expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('a column of which another says more is kept', () => {
	const text = table(
		'Date,Year,Title,Place,County,Lat,Lon,Coordinates',
		'2018-01-24,2018,One,Springfield,Sangamon,39.8,-89.65,"39.8, -89.65"'
	);
	expect(storyOf(importText(text)).extensions?.['csv']).toMatchObject([
		{ events: [{ was: { Year: '2018', County: 'Sangamon', Coordinates: '39.8, -89.65' } }] }
	]);
});

describe('coordinates', () => {
	const placeOf = (columns: string, cells: string) => {
		const { story, entries } = importText(`date\ttitle\t${columns}\n2018-01-24\tOne\t${cells}`);
		return { place: storyOf({ story }).places[0]?.point, entries };
	};

	test.each([
		['lat\tlon', '39.8\t-89.65'],
		['latitude\tlongitude', '39.8° N\t89.65° W'],
		['lat\tlng', '39°48′ N\t89°39′00″ W'],
		['lat\tlon', '39,8\t-89,65'],
		['coordinates', '39.8, -89.65'],
		['coordinates', 'POINT(-89.65 39.8)']
	])('%s: %s are read', (columns, cells) => {
		expect(placeOf(columns, cells).place).toEqual([-89.65, 39.8]);
	});

	test.each([
		['-89.65\t139.8', 'swapped'],
		['4000000\t-900000', 'globe'],
		['0\t0', 'sea'],
		['north\twest', 'degrees']
	])('%s are left out, kept and told', (cells, why) => {
		const { place, entries } = placeOf('lat\tlon', cells.replace('-89.65\t139.8', '139.8\t-89.65'));
		expect(place).toBeUndefined();
		expect(entries.find(({ seen }) => seen.includes('coordinates'))?.did).toContain(why);
	});
});

test('a fixture that is a table is no other format', () => {
	expect(importText(fixture('tables/events.tsv')).format).toBe('csv');
	expect(importText('just a few words').format).toBeNull();
});
