import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../src/lib/core/export/csv.ts';
import {
	STORY_TABLES,
	storyTable,
	type StoryTable
} from '../../../../src/lib/core/export/story-tables.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { writtenDates } from '../../../../src/lib/core/model/written-dates.ts';
import { model, shipped } from '../geo/atlas-story.ts';
import { SMALL, smallModel } from '../model/small-story.ts';

const read = (table: StoryTable) =>
	csvParse(writeCsv(storyTable(model, writtenDates(shipped), table)).slice(1));

describe.each(STORY_TABLES)('%s.csv', (table) => {
	it('holds every record once, its id first', () => {
		const rows = read(table);
		expect(rows.columns[0]).toBe('id');
		expect(rows.map(({ id }) => id).sort()).toEqual(shipped[table].map(({ id }) => id).sort());
	});

	it('has its columns even where a story has no such records', () => {
		const empty = indexStory({ ...smallModel(), places: [], events: [], remarks: [], sources: [] });
		const [header, ...rows] = storyTable(empty, writtenDates(SMALL), table);
		expect(header).toEqual(storyTable(model, writtenDates(shipped), table)[0]);
		expect(rows).toEqual([]);
	});

	it('names each column once', () => {
		const { columns } = read(table);
		expect(new Set(columns).size).toBe(columns.length);
	});

	it('puts no bar into what it joins by bars', () => {
		const rows = storyTable(model, writtenDates(shipped), table);
		const joined = rows.flat().filter((cell) => Array.isArray(cell));
		expect(joined.flat().filter((item) => String(item).includes('|'))).toEqual([]);
	});
});

describe('the tables', () => {
	it('give dates as the file writes them, beside their words', () => {
		const events = new Map(read('events').map((row) => [row['id'], row]));
		for (const { id, date } of shipped.events) expect(events.get(id)?.['date']).toBe(date);
		const small = storyTable(smallModel(), writtenDates(SMALL), 'remarks');
		const at = (name: string) => small[1]?.[small[0]?.indexOf(name) ?? -1];
		expect([at('date'), at('hour_words'), at('earliest'), at('latest')]).toEqual([
			'2018-01-24',
			'Morning, hour not given',
			'2018-01-24T06:00',
			'2018-01-24T12:00'
		]);
	});

	it('keep degrees numbers and GEOIDs whole', () => {
		for (const row of read('places')) {
			const place = model.place.get(row['id'] ?? '');
			expect(Number(row['longitude'])).toBe(place?.point[0]);
			expect(row['state_geoid']).toBe(place?.geoids.state);
		}
	});

	it('quote the words of remarks to the letter', () => {
		const words = read('remarks').map((row) => row['words']);
		expect(words).toEqual(shipped.remarks.map((remark) => remark.words));
	});
});
