import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStory } from '#lib/core/check/check-story.ts';
import { writeCsv } from '#lib/core/export/csv.ts';
import { MONTHS } from '#lib/core/dates/words.ts';
import { readCsv } from '#lib/core/export/read-csv.ts';
import { STORY_TABLES, storyTable, type StoryTable } from '#lib/core/export/story-tables.ts';
import { DATELINE_COLUMNS } from '#lib/core/import/dateline-columns.ts';
import { importStory } from '#lib/core/import/import-story.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory } from '#lib/core/model/story-model.ts';
import { writtenDates } from '#lib/core/model/written-dates.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';

const STORY = readFileSync('data/letters-2018.json', 'utf8');

function tableOf(text: string, name: StoryTable): string[][] {
	const story = JSON.parse(text) as Story;
	const model = indexStory(resolveStory(story));
	return readCsv(writeCsv(storyTable(model, writtenDates(story), name)));
}

const bring = (rows: string[][], into = STORY) =>
	importStory({ text: writeCsv(rows), into, gazetteer });

/** The table with some cells changed, by id and column. */
function edited(name: StoryTable, cells: Record<string, Record<string, string>>): string[][] {
	const [columns = [], ...rows] = tableOf(STORY, name);
	return [
		columns,
		...rows.map((row) => row.map((cell, i) => cells[row[0] ?? '']?.[columns[i] ?? ''] ?? cell))
	];
}

const recordOf = (text: string | null, list: StoryTable, id: string) =>
	(JSON.parse(text ?? '{}') as Story)[list].find((record) => record.id === id);

describe.each(STORY_TABLES)('%s.csv', (name) => {
	test('has the columns that are read back', () => {
		expect(Object.keys(DATELINE_COLUMNS[name])).toEqual(tableOf(STORY, name)[0]);
	});

	test('unchanged, leaves every byte of the story as it was, with nothing to tell', () => {
		const { format, story, entries } = bring(tableOf(STORY, name));
		expect(format).toBe('dateline-csv');
		expect(story === STORY).toBe(true);
		expect(entries).toEqual([]);
	});
});

describe('a cell that changed', () => {
	test('changes its field and no other byte', () => {
		const title = 'The letters are sent';
		const { story, entries } = bring(edited('events', { 'letters-released': { title } }));
		const was = recordOf(STORY, 'events', 'letters-released');
		expect(
			story ===
				STORY.replace(JSON.stringify(was && 'title' in was ? was.title : ''), JSON.stringify(title))
		).toBe(true);
		expect(entries).toMatchObject([
			{ severity: 'note', record: 'letters-released', where: { column: 'title' } }
		]);
	});

	test('may be a list, a number, a date as people write it, or empty', () => {
		const rows = edited('events', {
			'oig-memo': {
				places: 'chicago|connecticut',
				date: 'May 30, 2016',
				time_note: '',
				weight: '3'
			}
		});
		expect(recordOf(bring(rows).story, 'events', 'oig-memo')).toEqual({
			...recordOf(STORY, 'events', 'oig-memo'),
			places: ['chicago', 'connecticut'],
			date: '2016-05-30',
			weight: 3,
			timeNote: undefined
		});
	});

	test('is not taken over where its field cannot hold it; the others of its row are', () => {
		const rows = edited('events', {
			'oig-memo': { weight: '7', title: 'A memo', date: 'some day', summary: '' }
		});
		const { story, entries } = bring(rows);
		expect(recordOf(story, 'events', 'oig-memo')).toEqual({
			...recordOf(STORY, 'events', 'oig-memo'),
			title: 'A memo'
		});
		const errors = entries.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ where }) => where.column).sort()).toEqual(['date', 'summary', 'weight']);
	});

	test('that names what is not there is taken over, and the checker’s word is told', () => {
		const { entries } = bring(edited('events', { 'oig-memo': { lane: 'nowhere' } }));
		expect(entries.some(({ did }) => did.includes('checker'))).toBe(true);
	});

	test('in a column that is worked out is told, once for the column', () => {
		const { story, entries } = bring(edited('places', { chicago: { status_words: 'is big' } }));
		expect(story === STORY).toBe(true);
		expect(entries).toMatchObject([{ severity: 'warning', where: { column: 'status_words' } }]);
	});

	test('by a spreadsheet’s own hand is none', () => {
		const [columns = [], ...rows] = tableOf(STORY, 'places');
		const at = (name: string) => columns.indexOf(name);
		const saved = rows.map((row) =>
			row.map((cell, i) => {
				if (i === at('state_geoid') || i === at('county_geoid')) return cell.replace(/^0+/, '');
				if (i === at('counted')) return cell.toUpperCase();
				if (i === at('longitude') && !cell.includes('.')) return `${cell}.0`;
				return cell;
			})
		);
		const { story, entries } = bring([columns, ...saved]);
		expect(story === STORY).toBe(true);
		expect(entries.filter(({ where }) => where.column !== 'counted')).toEqual([]);
		const month = (JSON.parse(STORY) as Story).events.find(({ date }) => /^\d{4}-\d\d$/.test(date));
		const [year = '', number = ''] = month?.date.split('-') ?? [];
		const cut = `${MONTHS[Number(number) - 1]?.slice(0, 3)}-${year.slice(2)}`;
		const months = bring(edited('events', { [month?.id ?? '']: { date: cut } }));
		expect(months.story === STORY && months.entries.length === 0).toBe(true);
		const slashes = edited('events', { 'oig-memo': { date: '5/31/2016' } });
		expect(bring(slashes).story === STORY).toBe(true);
	});
});

describe('rows', () => {
	test('that are gone take nothing away', () => {
		const { story, entries } = bring(tableOf(STORY, 'sources').slice(0, -2));
		expect(story === STORY).toBe(true);
		expect(entries).toMatchObject([{ severity: 'warning' }]);
	});

	test('that are new are added, if they are whole', () => {
		const [columns = [], ...rows] = tableOf(STORY, 'events');
		const row = (cells: Record<string, string>) => columns.map((column) => cells[column] ?? '');
		const whole = {
			...{ id: 'a-new-day', lane: 'law', date: '2018-02-03', title: 'A new day', weight: '1' },
			...{ summary: 'It comes.', sources: 'salon-2018-01-24' }
		};
		const { story, entries } = bring([columns, ...rows, row(whole), row({ id: 'a-half' })]);
		expect(recordOf(story, 'events', 'a-new-day')).toMatchObject({ date: '2018-02-03', weight: 1 });
		expect(recordOf(story, 'events', 'a-half')).toBeUndefined();
		expect(entries.map(({ severity }) => severity)).toEqual(['note', 'error']);
		expect(checkStory(story ?? '', { gazetteer }).story).toBeDefined();
	});

	test('without an id, or with one again, are told and left out', () => {
		const [columns = [], first = [], ...rows] = tableOf(STORY, 'events');
		const { story, entries } = bring([columns, first, first, ['', ...first.slice(1)], ...rows]);
		expect(story === STORY).toBe(true);
		expect(entries.map(({ severity }) => severity)).toEqual(['error', 'error']);
	});
});

test('a table without a sound story to go into is refused', () => {
	const text = writeCsv(tableOf(STORY, 'events'));
	expect(importStory({ text, gazetteer }).story).toBeNull();
	expect(importStory({ text, into: '{}', gazetteer }).entries[0]?.severity).toBe('error');
});

describe('any cells that change', () => {
	const words = fc.oneof(
		fc.stringMatching(/^[A-Z][a-z =+@'"|,;-]{0,30}[a-z]$/),
		fc.constantFrom('=SUM(A1)', "'=x", '+1 day', '“So”', 'a\nb', 'x, "y"')
	);
	const changes = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), words }), {
		minLength: 1,
		maxLength: 4
	});

	test.each([
		['events', ['title', 'summary', 'time_note']],
		['places', ['short_name', 'note']],
		['remarks', ['context', 'words']],
		['sources', ['publisher', 'note']]
	] as const)('of %s come back, and the rest of the text stays as it was', (name, editable) => {
		const [columns = [], ...rows] = tableOf(STORY, name);
		fc.assert(
			fc.property(changes, (changes) => {
				const table = rows.map((row) => [...row]);
				const wanted = JSON.parse(STORY) as Record<StoryTable, Record<string, unknown>[]>;
				for (const { row, column: at, words } of changes) {
					const cells = table[row % table.length] ?? [];
					const column = editable[at % editable.length] ?? '';
					cells[columns.indexOf(column)] = words;
					const record = wanted[name].find(({ id }) => id === cells[0]) ?? {};
					if (column === 'time_note') record['timeNote'] = words;
					else if (column === 'short_name') {
						record['names'] = { ...(record['names'] as object), short: words };
					} else record[column] = words;
				}
				const { story } = bring([columns, ...table]);
				expect(JSON.parse(story ?? '')).toEqual(wanted);
				const lines = new Set((story ?? '').split('\n'));
				const kept = STORY.split('\n').filter((line) => lines.has(line)).length;
				expect(kept).toBeGreaterThanOrEqual(STORY.split('\n').length - 2 * changes.length);
			}),
			{ numRuns: 8 }
		);
	});
});
