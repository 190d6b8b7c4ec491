/** What the pages of single records say, worked out from the story. */
import { describe, expect, test } from 'vitest';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import type { Story } from '../../../../src/lib/core/schema/story.ts';
import { compareWordings } from '../../../../src/lib/core/views/compare-wordings.ts';
import { hourLimits } from '../../../../src/lib/core/views/hour-limits.ts';
import {
	disputeDateline,
	eventDateline,
	placeDateline,
	remarkDateline
} from '../../../../src/lib/core/views/record-dateline.ts';
import { neighboursOf } from '../../../../src/lib/core/views/record-order.ts';
import { pathOf } from '../../../../src/lib/core/views/record-paths.ts';
import { isOneSource, sourceUses } from '../../../../src/lib/core/views/source-uses.ts';
import { statusGiven } from '../../../../src/lib/core/views/status-given.ts';
import { sourceTable } from '../../../../src/lib/core/views/tables/source-table.ts';
import { remarkText, wordsAddress } from '../../../../src/lib/core/views/take-along.ts';
import { touchedRecords } from '../../../../src/lib/core/views/touched-records.ts';
import { model as whole, shipped } from '../geo/atlas-story.ts';
import { event, SMALL, smallModel } from '../model/small-story.ts';

const model = smallModel();
const modelOf = (changes: Partial<Story>) => indexStory(resolveStory({ ...SMALL, ...changes }));
function get<T>(map: ReadonlyMap<string, T>, id: string): T {
	const found = map.get(id);
	if (!found) throw new Error(`No ${id}`);
	return found;
}

describe('what rests on a source', () => {
	test('is everything that cites it, once each', () => {
		const uses = get(sourceUses(model), 'paper');
		expect(uses.events.map(({ id }) => id)).toEqual(['before', 'first', 'second', 'later']);
		expect(uses.remarks.map(({ id }) => id)).toEqual(['said']);
		expect(uses.people.map(({ id }) => id)).toEqual(['mayor']);
		expect(uses.disputes.map(({ dispute, claims }) => [dispute.id, claims])).toEqual([
			['doubt', ['A', 'B']]
		]);
	});

	test('is something for every source of the shipped story', () => {
		const idle = [...sourceUses(whole)].filter(([, uses]) =>
			Object.values(uses).every((records: unknown[]) => records.length === 0)
		);
		expect(idle.map(([id]) => id)).toEqual([]);
	});

	test('loses no event of the shipped story', () => {
		const cited = [...sourceUses(whole).values()].flatMap(({ events }) => events);
		expect(new Set(cited).size).toBe(shipped.events.length);
	});

	test('is one source only where no other is named, however often it is', () => {
		expect(isOneSource(['paper', 'paper'])).toBe(true);
		expect(isOneSource(['paper', 'radio'])).toBe(false);
		expect(isOneSource([])).toBe(false);
	});

	test('stands in the table of sources, which marks what one source alone supports', () => {
		const [row] = sourceTable(model).rows;
		const uses = row?.cells.at(-1);
		expect(uses?.lines[0]?.items[0]?.text).toBe('One source: 5 rest on it alone');
		expect(uses?.folded?.items.map(({ text }) => text)).toContain(
			'A Mayor: “Something” (one source)'
		);
	});

	test('is sorted by date with the undated last', () => {
		const dated = (id: string, issued?: string) => ({
			id,
			type: 'webpage' as const,
			publisher: id,
			...(issued ? { issued } : {})
		});
		const sources = [dated('c'), dated('b', '2018-02'), dated('a', '2017'), ...SMALL.sources];
		const table = sourceTable(modelOf({ sources }));
		const dates = table.rows.map(({ id, cells }) => [id, cells[3]?.value]);
		expect(dates).toEqual([
			['c', undefined],
			['b', 2],
			['a', 0],
			['paper', 1]
		]);
	});
});

describe('the dateline of a record', () => {
	test('names one or two places, counts more, and always says when', () => {
		expect(eventDateline(model, get(model.event, 'before'))).toBe(
			'CHICAGO AND PEORIA, April 21, 2017'
		);
		expect(eventDateline(model, get(model.event, 'second'))).toBe(
			'THREE PLACES, Jan. 24, 2018, morning, hour not given'
		);
		expect(eventDateline(model, get(model.event, 'later'))).toBe('March 2018');
	});

	test('of a remark is that of its event, with its own time', () => {
		const [remark] = SMALL.remarks;
		if (!remark) throw new Error('no remark');
		const own = modelOf({ remarks: [{ ...remark, date: '2018-01-25' }] });
		expect(remarkDateline(own, get(own.remark, 'said'))).toBe('THREE PLACES, Jan. 25, 2018');
	});

	test('of a place runs from its first event to its last, and says its state', () => {
		expect(placeDateline(model, get(model.place, 'chicago'))).toBe(
			'CHICAGO, ILLINOIS, April 21, 2017, to Jan. 24, 2018'
		);
		expect(placeDateline(model, get(model.place, 'illinois'))).toBe('ILLINOIS, Jan. 24, 2018');
	});

	test('of a dispute is that of the first event it touches', () => {
		expect(disputeDateline(model, get(model.dispute, 'doubt'))).toContain('Jan. 24, 2018');
	});
});

test('a record knows what stands before and after it', () => {
	const { at, of, previous, next } = neighboursOf(model.events, 'first');
	expect([at, of, previous?.id, next?.id]).toEqual([2, 4, 'before', 'second']);
	expect(neighboursOf(model.events, 'later').next).toBeUndefined();
});

test('a limit on an hour says who sets it', () => {
	expect(
		hourLimits({ notBefore: { time: '09:05', by: 'paper' }, notAfter: { time: '12:00' } })
	).toEqual([
		{ words: 'Not before 9:05 a.m.', by: 'paper' },
		{ words: 'Not after noon', by: null }
	]);
});

test('an event says what it changes on the map, of one place or of several', () => {
	expect(statusGiven(model, get(model.event, 'second'))).toBe('3 places hold a letter');
	const one = modelOf({
		events: [
			...SMALL.events,
			event('one', '2018-05-01', { places: ['peoria'], status: 'demanded' })
		]
	});
	expect(statusGiven(one, get(one.event, 'one'))).toBe('peoria holds one');
	expect(statusGiven(model, get(model.event, 'first'))).toBeUndefined();
});

describe('where a record is told by itself', () => {
	test('is named for its kind', () => {
		expect(['second', 'said', 'chicago', 'doubt', 'paper'].map((id) => pathOf(model, id))).toEqual([
			'events/second/',
			'remarks/said/',
			'places/chicago/',
			'disputes/doubt/',
			'sources/#paper'
		]);
	});

	test('is nowhere in a story that is split', () => {
		expect(pathOf({ ...model, split: { first: 0 } }, 'second')).toBeNull();
	});

	test('is found by an id that it had before', () => {
		const events = SMALL.events.map((one) =>
			one.id === 'second' ? { ...one, formerly: ['old-second'] } : one
		);
		const renamed = modelOf({ events });
		expect(renamed.event.get('old-second')?.id).toBe('second');
		expect(renamed.events).toHaveLength(SMALL.events.length);
	});
});

test('wordings are compared with the first: the same, a part of it, or other words', () => {
	const exact = [
		'I came here to do my job.',
		'I came here to do my job.',
		'do my job',
		'did my job'
	];
	const rows = compareWordings({ wordings: exact.map((words) => ({ source: 's', exact: words })) });
	expect(rows.map(({ differs, part }) => [differs, part])).toEqual([
		[false, false],
		[false, false],
		[true, true],
		[true, false]
	]);
});

describe('a remark to take along', () => {
	test('has its words, its speaker and its source', () => {
		expect(remarkText(model, get(model.remark, 'said'))).toBe(
			'“Something” — A Mayor, Mayor, Jan. 24, 2018 (The Paper, Jan. 24, 2018)'
		);
	});

	test('leads to the words at the first source that can be opened, if any can', () => {
		expect(wordsAddress(model, get(model.remark, 'said'))).toBeNull();
		const remark = whole.remarks.find(({ wordings }) =>
			wordings.some(({ source }) => whole.source.get(source)?.URL)
		);
		expect(remark && wordsAddress(whole, remark)).toMatch(/^https:\/\/.+#:~:text=.+/);
	});
});

test('a dispute leads to what it touches, by kind', () => {
	const { event: first, groups } = touchedRecords(model, get(model.dispute, 'doubt'));
	expect(first?.id).toBe('second');
	expect(groups).toEqual([
		{
			heading: 'Events it touches',
			items: [{ path: 'events/second/', words: 'Jan. 24, 2018: Title of second' }]
		}
	]);
});
