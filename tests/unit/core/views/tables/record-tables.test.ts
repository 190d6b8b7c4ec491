import { describe, expect, it } from 'vitest';
import { finalStatus } from '../../../../../src/lib/core/model/final-status.ts';
import { indexStory } from '../../../../../src/lib/core/model/story-model.ts';
import { mapStateAt } from '../../../../../src/lib/core/model/map-state.ts';
import { writtenDates } from '../../../../../src/lib/core/model/written-dates.ts';
import { eventTable } from '../../../../../src/lib/core/views/tables/event-table.ts';
import { placeTable } from '../../../../../src/lib/core/views/tables/place-table.ts';
import type { Cell, RecordTable } from '../../../../../src/lib/core/views/tables/record-table.ts';
import { remarkTable } from '../../../../../src/lib/core/views/tables/remark-table.ts';
import { model, shipped } from '../../geo/atlas-story.ts';
import { SMALL, smallModel } from '../../model/small-story.ts';

const dates = writtenDates(shipped);
const tables = [placeTable(model), eventTable(model, dates), remarkTable(model, dates)];

const wordsOf = ({ lines, folded }: Cell): string =>
	[
		...lines.map(({ lead, items }) => [lead, ...items.map(({ text }) => text)].join(' ').trim()),
		...(folded ? [folded.words] : [])
	].join(' / ');

function cell(table: RecordTable, row: string, column: string): Cell {
	const at = table.columns.findIndex(({ id }) => id === column);
	const found = table.rows.find(({ id }) => id === row)?.cells[at];
	if (!found) throw new Error(`No ${column} of ${row}`);
	return found;
}

describe.each(tables)('the table of $id', (table) => {
	it('holds every record of the story once', () => {
		const ids = table.rows.map(({ id }) => id);
		expect(ids.sort()).toEqual(shipped[table.id].map(({ id }) => id).sort());
	});

	it('has a cell for every column, and one column that heads the row', () => {
		expect(table.columns.filter(({ heads }) => heads)).toHaveLength(1);
		for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
	});

	it('leads every row to its record', () => {
		const at = table.columns.findIndex(({ heads }) => heads);
		for (const { id, cells } of table.rows) expect(cells[at]?.lines[0]?.items[0]?.record).toBe(id);
	});

	it('leads only to records of the story', () => {
		const links = table.rows.flatMap(({ cells }) =>
			cells.flatMap(({ lines, folded }) => [
				...lines.flatMap(({ items }) => items.flatMap(({ record }) => record ?? [])),
				...(folded?.items ?? []).flatMap(({ record }) => record ?? [])
			])
		);
		const known = (id: string) =>
			model.place.has(id) || model.event.has(id) || model.remark.has(id) || model.dispute.has(id);
		expect(links.filter((id) => !known(id))).toEqual([]);
	});

	it('sorts columns of numbers by numbers', () => {
		for (const [i, { sorts }] of table.columns.entries()) {
			const values = table.rows.flatMap(({ cells }) => cells[i]?.value ?? []);
			if (sorts === 'number') expect(values.every((value) => typeof value === 'number')).toBe(true);
		}
	});
});

describe('what the tables say', () => {
	const small = smallModel();
	const places = placeTable(small);
	const events = eventTable(small, writtenDates(SMALL));
	const remarks = remarkTable(small, writtenDates(SMALL));

	it('of a place: what it ends as and since when, where it lies, how many events', () => {
		expect(wordsOf(cell(places, 'chicago', 'status'))).toBe('Holds one / Since Jan. 24, 2018');
		expect(wordsOf(cell(places, 'chicago', 'nesting'))).toBe('In cook illinois');
		expect(wordsOf(cell(places, 'chicago', 'events'))).toBe('two events');
		expect(wordsOf(cell(places, 'chicago', 'geoid'))).toBe(
			'Place 1714000 / In county 17031 / State 17'
		);
		expect(wordsOf(cell(places, 'peoria', 'status'))).toBe('Had one / Since April 21, 2017');
	});

	it('of an event: its date, its hour and the date as EDTF', () => {
		expect(wordsOf(cell(events, 'second', 'date'))).toBe('Jan. 24, 2018 / Morning, hour not given');
		expect(cell(events, 'later', 'date').lines[0]?.items[0]?.date).toEqual({
			edtf: '2018-03',
			datetime: '2018-03'
		});
		expect(wordsOf(cell(events, 'second', 'disputes'))).toBe('How many?');
	});

	it('of a remark: the words, who said them and at what', () => {
		expect(wordsOf(cell(remarks, 'said', 'words'))).toBe('Something');
		expect(wordsOf(cell(remarks, 'said', 'speaker'))).toBe('A Mayor / Mayor');
		expect(wordsOf(cell(remarks, 'said', 'event'))).toBe('Title of second');
	});

	it('counted places first, events and remarks in the order of time', () => {
		const isCounted = tables[0]?.rows.map(({ id }) => model.place.get(id)?.counted) ?? [];
		expect(isCounted.indexOf(false)).toBe(isCounted.filter(Boolean).length);
		for (const table of tables.slice(1)) {
			const ranks = table.rows.map(({ cells }) => cells[0]?.value);
			expect(ranks).toEqual([...ranks.keys()]);
		}
	});
});

describe('the status that a place ends with', () => {
	it('is what the map shows at the last event, for every place', () => {
		const end = mapStateAt(model, model.events.at(-1)?.id ?? null);
		for (const { id, counted } of model.places) {
			const shown = end.statusOf.get(id) ?? (counted ? model.statuses[0] : undefined);
			expect(finalStatus(model, id)?.status, id).toBe(shown);
		}
	});

	it('counts from the first of the events that gave it without a break', () => {
		const [before, first] = ['before', 'second'].map((id) => smallModel().event.get(id));
		if (!before || !first) throw new Error('No such events');
		const again = { ...first, id: 'again' };
		const twice = indexStory({ ...smallModel(), events: [before, first, again] });
		expect(finalStatus(twice, 'chicago')?.since?.id).toBe('second');
		const back = indexStory({ ...smallModel(), events: [first, before, again] });
		expect(finalStatus(back, 'chicago')?.since?.id).toBe('again');
	});

	it('is the weakest, from no event on, for a counted place that none names', () => {
		const quietly = indexStory({ ...smallModel(), events: [] });
		expect(finalStatus(quietly, 'chicago')).toMatchObject({ status: { id: 'none' }, since: null });
		expect(finalStatus(quietly, 'peoria')).toBeNull();
	});
});
