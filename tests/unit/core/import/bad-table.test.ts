/** Whatever is in a table, an import ends with a report, and no row is lost in silence. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { importText, storyOf } from './imports.ts';

const headers = fc.uniqueArray(
	fc.constantFrom(
		...['Date', 'Title', 'Text', 'Place', 'Lat', 'Lon', 'Headline', 'Year', 'Start Date', 'End'],
		...['__proto__', 'constructor', 'toString', 'id', 'Group', 'x', '', 'Type', 'Link', 'State']
	),
	{ minLength: 1, maxLength: 8 }
);
const cell = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom(
		...['1/24/2018', '3/4/18', 'Jan. 24', '<b>x</b>', '=1+1', 'title', 'era', '-89', '39.8', '"'],
		...['Washington', 'Orange County', 'c. 1850', '43124', 'https://example.org/', 'IL', '']
	)
);

test('any table ends in a story or in a reason', () => {
	fc.assert(
		fc.property(
			headers,
			fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
			(names, rows) => {
				const text = [names, ...rows].map((cells) => cells.join(',')).join('\n');
				const { story, entries } = importText(text);
				expect(story !== null || entries.length > 0).toBe(true);
				expect(({} as Record<string, unknown>)['x']).toBeUndefined();
			}
		),
		{ numRuns: 300 }
	);
});

test('each row becomes an event or is kept', () => {
	const row = fc.record({
		date: fc.constantFrom('2018-01-24', '1/2/2018', 'some day', ''),
		title: fc.constantFrom('A day', 'Two, "three"', ''),
		mood: fc.constantFrom('calm', '')
	});
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
			const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const lines = rows.map(({ date, title, mood }) => [date, title, mood].map(quote).join(','));
			const { story } = importText(['Date,Title,Mood', ...lines].join('\n'));
			const { events = [], extensions } = story ? storyOf({ story }) : {};
			const kept = JSON.stringify(extensions ?? {}).match(/"read":/g) ?? [];
			const empty = rows.filter(({ date, title, mood }) => date + title + mood === '');
			expect(events.length + kept.length + empty.length).toBe(rows.length);
		}),
		{ numRuns: 100 }
	);
});

test('names that every object has are columns as any other', () => {
	const story = readFileSync('data/letters-2018.json', 'utf8');
	const own =
		'id,type,title,publisher,issued,url,archive,accessed,primary,number,authors,issued_words';
	for (const text of [
		'date,title,constructor,__proto__\n2018,One,a,b',
		'Year,Headline,constructor,__proto__\n2018,One,a,b'
	]) {
		const kept = JSON.stringify(storyOf(importText(text)).extensions);
		expect(kept).toContain('"constructor":"a"');
		expect(kept).toContain('"__proto__":"b"');
	}
	const { story: same, entries } = importText(`${own},constructor,__proto__\n`, { into: story });
	expect(same === story).toBe(true);
	expect(entries.map(({ where }) => where.column)).toEqual(['constructor', '__proto__', undefined]);
});
