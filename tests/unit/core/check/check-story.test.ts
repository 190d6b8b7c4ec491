import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { reportFindings } from '../../../../src/lib/core/check/report.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { editJson, type Edit } from '../../../support/edit-json.ts';

const good = readFileSync(new URL('../../../fixtures/good/minimal.json', import.meta.url), 'utf8');
const check = (text: string) => checkStory(text, { fileName: 'minimal.json', gazetteer });
const checkEdited = (...edits: Edit[]) => check(editJson(good, ...edits));
const codesOf = (...edits: Edit[]) => checkEdited(...edits).findings.map(({ code }) => code);

describe('all findings at once', () => {
	test('a broken event does not hide what is wrong elsewhere, nor inside itself', () => {
		const codes = codesOf(
			[['events', 0, 'title'], undefined],
			[['events', 0, 'lane'], 'nowhere'],
			[['events', 0, 'summary'], 'It is <b>sent</b>.'],
			[['remarks', 0, 'speaker'], 'nobody'],
			[['places', 1, 'geoids', 'county'], '17999']
		);
		expect(codes).toEqual(['unknown-geoid', 'missing-field', 'unknown-id', 'markup', 'unknown-id']);
	});

	test('references to a broken record still lead to it, and nothing counts as unused', () => {
		const codes = codesOf([['places', 0, 'kind'], undefined], [['people', 0, 'role'], undefined]);
		expect(codes).toEqual(['missing-field', 'missing-field']);
	});

	test('they come in the order of the lines', () => {
		const { findings } = checkEdited(
			[['title'], ' A'],
			[['disputes', 0, 'leaning'], 9],
			[['lanes', 0, 'symbol'], 'star']
		);
		const lines = findings.map(({ line }) => line);
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
		expect(lines).toHaveLength(3);
	});

	test('warnings and notes alone leave the story', () => {
		const { story, findings } = checkEdited([['title'], "A mayor's letter"]);
		expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
		expect(story?.title).toBe("A mayor's letter");
	});

	test('a finding names the record that it stands in', () => {
		const path = ['remarks', 0, 'wordings', 0, 'source'];
		const { findings } = checkEdited([path, 'nowhere']);
		expect(findings[0]).toMatchObject({ record: 'mayor-no', path });
	});

	test('text from elsewhere need not be named for its id', () => {
		const text = editJson(good, [['id'], 'other']);
		expect(checkStory(text, { gazetteer }).findings).toEqual([]);
	});
});

describe('what is right is left alone', () => {
	const lines = 'First.\n\nSecond.';
	const cases: [string, ...Edit[]][] = [
		['a title as printed', [['sources', 0, 'title'], `Mayor's "letter"`]],
		[
			'several lines in a remark',
			[['remarks', 0, 'words'], lines],
			[['remarks', 0, 'wordings', 0, 'exact'], lines]
		],
		['part of the wording', [['remarks', 0, 'words'], 'agree to “conditions”']],
		['an emoji of several characters', [['people', 0, 'note'], 'Signs as 👩‍⚖️ and 👩🏽‍⚖️.']],
		['less-than and ampersand', [['people', 0, 'note'], 'Fewer than 5 < 6, at AT&T.']],
		['an address with an umlaut', [['sources', 0, 'URL'], 'https://www.bücher.example/ä']],
		['an address with a port', [['sources', 0, 'URL'], 'https://example.org:8443/?q=a%20b#c']],
		['an open interval', [['events', 1, 'inForce', 'until'], '2018-03/..']],
		['a season', [['sources', 0, 'accessed'], '2018-22']],
		['the last of February of a leap year', [['sources', 0, 'accessed'], '2020-02-29']],
		['an hour on a day that is about right', [['events', 0, 'date'], '2018-01-24~']],
		[
			'the federal district',
			[['places', 0, 'names'], { formal: 'Washington, D.C.', short: 'Washington' }],
			[['places', 0, 'state'], 'DC'],
			[['places', 0, 'geoids'], { state: '11', place: '1150000' }],
			[['places', 0, 'counties'], ['11001']],
			[['places', 0, 'ocd'], 'ocd-division/country:us/district:dc'],
			[
				['places', 0, 'point'],
				[-77.0365, 38.8977]
			]
		]
	];

	test.each(cases)('%s', (_, ...edits) => {
		expect(checkEdited(...edits).findings).toEqual([]);
	});
});

describe('nothing throws', () => {
	test('on any text', { timeout: 60_000 }, () => {
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), survives));
	});

	test('on the good story with any value anywhere', { timeout: 60_000 }, () => {
		const paths = [...pathsOf(JSON.parse(good))];
		const value = fc.oneof(
			fc.jsonValue(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom('chicago', '2018-01-24', '2018-02-31/..', '__proto__', -0, 1e300, '', [], {})
		);
		fc.assert(
			fc.property(fc.constantFrom(...paths), value, (path, value) => {
				survives(editJson(good, [path, value]));
			}),
			{ numRuns: 300 }
		);
	});
});

function survives(text: string): void {
	const { story, findings } = check(text);
	expect(story !== undefined || findings.length > 0).toBe(true);
	const report = reportFindings(findings, { file: 'x.json', text });
	expect(report).not.toContain('[object Object]');
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
