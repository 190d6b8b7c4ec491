import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { valueAt } from '../../../../src/lib/core/check/fields.ts';
import { applyFix, fixAll, fixOf } from '../../../../src/lib/core/check/fixes.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { editJson, type Edit } from '../../../support/edit-json.ts';

const folder = new URL('../../../fixtures/', import.meta.url);
const good = readFileSync(new URL('good/minimal.json', folder), 'utf8');
const check = (text: string) => checkStory(text, { fileName: 'minimal.json', gazetteer }).findings;

function mend(text: string): { text: string; words: string[] } {
	const { text: mended, fixes } = fixAll(text, check(text));
	return { text: mended, words: fixes.map(({ fix }) => fix.words) };
}

describe('is mended, and nothing else is changed', () => {
	const accessed = ['sources', 0, 'accessed'] as const;
	const deck = ['deck'] as const;
	test.each<[string, Edit[0], unknown, unknown, string]>([
		['space', deck, ' A  letter\nis\tsent. ', 'A letter is sent.', 'Leaves one plain space'],
		['no width', deck, 'A let\u00ADter\u200B is sent.', 'A letter is sent.', 'Takes away'],
		[
			'outer marks',
			['remarks', 0, 'words'],
			'“agree to”',
			'agree to',
			'Takes the outer marks away'
		],
		['postal code', ['places', 0, 'state'], 'il', 'IL', 'Writes “IL”'],
		['a state’s name', ['places', 0, 'state'], 'Illinois', 'IL', 'Writes “IL”'],
		['language', ['language'], 'en_us', 'en-US', 'Writes “en-US”'],
		['date in words', accessed, 'January 24, 2018', '2018-01-24', 'Writes “2018-01-24”'],
		['date, day beyond 12', accessed, '1/24/2018', '2018-01-24', 'Writes “2018-01-24”'],
		['date, year first', accessed, '2018/1/4', '2018-01-04', 'Writes “2018-01-04”'],
		['date in words, in doubt', accessed, 'January 2018?', '2018-01?', 'Writes “2018-01?”'],
		['date about', accessed, 'c. 2018', '2018~', 'Writes “2018~”'],
		[
			'a name given twice',
			['events', 0, 'places'],
			['chicago', 'cook-county', 'chicago', 'chicago'],
			['chicago', 'cook-county'],
			'Names “chicago” once'
		]
	])('%s', (_, path, bad, mended, words) => {
		const before = editJson(good, [path, bad]);
		const { text, words: said } = mend(before);
		expect(valueAt(JSON.parse(text), path)).toEqual(mended);
		expect(said[0]).toContain(words);
		expect(JSON.parse(text)).toEqual(JSON.parse(editJson(good, [path, mended])));
		expect(check(text)).toEqual([]);
	});

	test('a byte order mark', () => {
		const { text, words } = mend(`\uFEFF${good}`);
		expect(text).toBe(good);
		expect(words).toEqual(['Saves the file as UTF-8']);
	});

	test('a text of a file that begins with a byte order mark, which stays', () => {
		const text = `\uFEFF${good.replace('"A letter to Chicago"', '" A letter to Chicago"')}`;
		const finding = check(text).find(({ code }) => code === 'stray-space');
		const fix = finding && fixOf(text, finding);
		expect(fix && applyFix(text, fix)).toBe(`\uFEFF${good}`);
	});

	test('several at once, to the byte', () => {
		const bad = good
			.replace('"A letter is sent and answered."', '"A letter is sent  and answered. "')
			.replace('"accessed": "2018-02-01"', '"accessed": "Feb. 1, 2018"');
		expect(mend(bad).text).toBe(good);
	});
});

describe('is left to a person', () => {
	const accessed = ['sources', 0, 'accessed'] as const;
	test.each<[string, Edit[0], unknown]>([
		['a date that reads two ways', accessed, '1/2/2018'],
		['two years or a month', accessed, '2001/02'],
		['a number of a spreadsheet', accessed, '43124'],
		['one of two days', accessed, '24/25 January 2018'],
		['an hour beside the date', accessed, 'January 24, 2018, 3 p.m.'],
		['a straight quotation mark', ['title'], "The mayor's letter"],
		['a space in quoted words', ['remarks', 0, 'wordings', 0, 'exact'], ' We can’t  agree '],
		['a mark of direction', ['title'], 'A \u202Eletter'],
		['an id that nobody has', ['events', 0, 'lane'], 'leters'],
		['an id in capitals', ['sources', 1, 'id'], 'Statement']
	])('%s', (_, path, bad) => {
		const text = editJson(good, [path, bad]);
		const findings = check(text);
		expect(findings.length).toBeGreaterThan(0);
		const own = findings.filter((finding) => finding.path.join() === path.join());
		expect(own.map((finding) => fixOf(text, finding))).toEqual(own.map(() => null));
	});
});

test('a fix of any bad story leaves fewer findings, and of no new kind', () => {
	const bad = readdirSync(new URL('bad/', folder)).filter(
		(file) => !file.endsWith('.checked.json')
	);
	let made = 0;
	for (const file of bad) {
		const text = readFileSync(new URL(`bad/${file}`, folder), 'utf8');
		for (const finding of check(text)) {
			const fix = fixOf(text, finding);
			if (!fix) continue;
			made++;
			const after = check(applyFix(text, fix));
			expect(after.length, file).toBeLessThan(check(text).length);
			expect(fix.words).toMatch(/^[A-Z].*[^.]$/);
		}
	}
	expect(made).toBeGreaterThan(5);
});
