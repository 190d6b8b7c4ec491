import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { reportFindings } from '../../../../src/lib/core/check/report.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';

const good = readFileSync(new URL('../../../fixtures/good/minimal.json', import.meta.url), 'utf8');
const check = (text: string) => checkStory(text, { fileName: 'minimal.json', gazetteer });

/** The good story, changed. */
function changed(change: (story: any) => void): string {
	const story = JSON.parse(good);
	change(story);
	return JSON.stringify(story, null, '\t');
}

const codes = (text: string) => check(text).findings.map(({ code }) => code);

describe('all findings at once', () => {
	test('a broken event does not hide what is wrong elsewhere, nor inside itself', () => {
		const text = changed((story) => {
			delete story.events[0].title;
			story.events[0].lane = 'nowhere';
			story.events[0].summary = 'It is <b>sent</b>.';
			story.remarks[0].speaker = 'nobody';
			story.places[1].geoids.county = '17999';
		});
		expect(codes(text)).toEqual([
			'unknown-geoid',
			'missing-field',
			'unknown-id',
			'markup',
			'unknown-id'
		]);
	});

	test('references to a broken record still lead to it, and nothing counts as unused', () => {
		const text = changed((story) => {
			delete story.places[0].kind;
			delete story.people[0].role;
		});
		expect(codes(text)).toEqual(['missing-field', 'missing-field']);
	});

	test('they come in the order of the lines', () => {
		const text = changed((story) => {
			story.title = ' A';
			story.disputes[0].leaning = 9;
			story.lanes[0].symbol = 'star';
		});
		const lines = check(text).findings.map(({ line }) => line);
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
		expect(lines).toHaveLength(3);
	});

	test('warnings and notes alone leave the story', () => {
		const { story, findings } = check(changed((story) => (story.title = "A mayor's letter")));
		expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
		expect(story?.title).toBe("A mayor's letter");
	});

	test('a finding names the record that it stands in', () => {
		const text = changed((story) => (story.remarks[0].wordings[0].source = 'nowhere'));
		expect(check(text).findings[0]).toMatchObject({
			record: 'mayor-no',
			path: ['remarks', 0, 'wordings', 0, 'source']
		});
	});

	test('text from elsewhere need not be named for its id', () => {
		const text = changed((story) => (story.id = 'other'));
		expect(checkStory(text, { gazetteer }).findings).toEqual([]);
	});
});

describe('what is right is left alone', () => {
	test.each([
		['an apostrophe as printed', (s: any) => (s.sources[0].title = 'Mayor\'s "letter"')],
		[
			'several lines in a remark',
			(s: any) => {
				s.remarks[0].words = 'First.\n\nSecond.';
				s.remarks[0].wordings[0].exact = 'First.\n\nSecond.';
			}
		],
		['part of the wording', (s: any) => (s.remarks[0].words = 'agree to “conditions”')],
		['an emoji of several characters', (s: any) => (s.people[0].note = 'Signs as 👩‍⚖️.')],
		['less-than and ampersand', (s: any) => (s.people[0].note = 'Fewer than 5 < 6, at AT&T.')],
		['an address with an umlaut', (s: any) => (s.sources[0].URL = 'https://www.bücher.example/ä')],
		['an open interval', (s: any) => (s.events[1].inForce.until = '2018-03/..')],
		['a season', (s: any) => (s.sources[0].accessed = '2018-22')],
		['the last of February of a leap year', (s: any) => (s.sources[0].accessed = '2020-02-29')],
		['an hour on a day that is about right', (s: any) => (s.events[0].date = '2018-01-24~')],
		[
			'the federal district',
			(s: any) => {
				s.places[0] = {
					...s.places[0],
					names: { formal: 'Washington, D.C.', short: 'Washington' },
					state: 'DC',
					geoids: { state: '11', place: '1150000' },
					counties: ['11001'],
					ocd: 'ocd-division/country:us/district:dc',
					point: [-77.0365, 38.8977]
				};
			}
		]
	])('%s', (_, change) => {
		expect(check(changed(change)).findings).toEqual([]);
	});
});

describe('nothing throws', () => {
	test('on any text', () => {
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), survives));
	});

	test('on the good story with any value anywhere', () => {
		const paths = [...pathsOf(JSON.parse(good))];
		const value = fc.oneof(
			fc.jsonValue(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom('chicago', '2018-01-24', '2018-02-31/..', '__proto__', -0, 1e300, '', [], {})
		);
		fc.assert(
			fc.property(fc.constantFrom(...paths), value, (path, value) => {
				const story = JSON.parse(good);
				const owner = path.slice(0, -1).reduce((at: any, step) => at[step], story);
				owner[path.at(-1) ?? ''] = value;
				survives(JSON.stringify(story));
			}),
			{ numRuns: 500 }
		);
	});
});

function survives(text: string): void {
	const { story, findings } = check(text);
	expect(story !== undefined || findings.length > 0).toBe(true);
	const report = reportFindings(findings, { file: 'x.json', text });
	expect(report).not.toMatch(/undefined|\[object Object\]/);
	// Nothing in a file may steer the terminal that shows the report.
	expect(report).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
}

function* pathsOf(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
	if (path.length > 0) yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
	}
}
