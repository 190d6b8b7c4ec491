import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/core/check/finding.ts';
import { digestProblems } from '#lib/studio/problems/list-problems.ts';
import { groupRows, laneChoices, type RowInput } from '#lib/studio/desk/record-rows.ts';

const EVENTS = [
	{ id: 'later', lane: 'law', date: '2018-02-23', title: 'Records are due' },
	{ id: 'noon', lane: 'law', date: '2018-01-24', time: '12:00', title: 'At noon' },
	{
		id: 'by',
		lane: 'mayors',
		date: '2018-01-24',
		notAfter: { time: '15:00' },
		title: 'Café meets'
	},
	{ id: 'broken', lane: 'mayors', date: '2018-02-31', title: 'Never was' },
	{ id: 'early', lane: 'law', date: '2018-01-01', title: 'A law takes effect' },
	{ id: 'year', lane: 'law', date: '2017', title: 'Some time' },
	'not a record'
];
const story = {
	events: EVENTS,
	disputes: [{ id: 'how-many', records: ['noon'] }],
	lanes: [
		{ id: 'law', label: 'Law', symbol: 'square', colour: 'law' },
		{ id: 'mayors', label: 'Mayors', symbol: 'star', colour: 'red;}' }
	]
};
const input = (part: Partial<RowInput> = {}): RowInput => ({
	value: story,
	list: 'events',
	worst: new Map(),
	changes: new Map(),
	query: '',
	lanes: [],
	...part
});
const shown = (part: Partial<RowInput> = {}) =>
	groupRows(input(part)).map(({ heading, rows }) => [heading, ...rows.map(({ name }) => name)]);

describe('events', () => {
	test('stand in order of time, by day where hours are told, and none is left out', () => {
		expect(shown()).toEqual([
			['Without a date', 'Never was', 'not an event'],
			['2017', 'Some time'],
			['2018', 'A law takes effect'],
			['Jan. 24, 2018', 'Café meets', 'At noon'],
			['2018', 'Records are due']
		]);
	});

	test('say when in a few letters', () => {
		const times = groupRows(input()).flatMap(({ rows }) => rows.map(({ time }) => time));
		expect(times).toEqual(['', '', '2017', 'Jan. 1', 'by 3:00', 'noon', 'Feb. 23']);
	});

	test('are found by the beginnings of words, without accents', () => {
		expect(shown({ query: 'cafe me' })).toEqual([['Jan. 24, 2018', 'Café meets']]);
	});

	test('are narrowed by lane', () => {
		expect(shown({ lanes: ['mayors'] }).flat()).not.toContain('At noon');
	});

	test('carry the worst that was found, disputes, and changes', () => {
		const finding = (severity: Finding['severity'], path: Finding['path']) =>
			({ severity, path }) as Finding;
		const findings = [
			finding('error', ['events', 1, 'date']),
			finding('warning', ['events', 1]),
			finding('note', ['events', 0])
		];
		const worst = digestProblems(findings).signs;
		const rows = groupRows(input({ worst, changes: new Map([['later', 'new']]) })).flatMap(
			(group) => group.rows
		);
		const row = (key: string) => rows.find((one) => one.key === key);
		expect(row('events[1]')).toMatchObject({ problem: 'error', isDisputed: true, change: null });
		expect(row('events[0]')).toMatchObject({ problem: null, isDisputed: false, change: 'new' });
	});
});

test('a lane drawn in no known way is drawn in a known one', () => {
	expect(laneChoices(story)).toEqual([
		{ id: 'law', label: 'Law', symbol: 'square', colour: 'law', count: 4 },
		{ id: 'mayors', label: 'Mayors', symbol: 'square', colour: 'law', count: 2 }
	]);
});

test('whatever a file holds, its list is drawn', () => {
	for (const value of [
		null,
		[],
		'text',
		{ events: {} },
		{ events: [null, 1, []], lanes: [null] }
	]) {
		expect(() => [groupRows(input({ value })), laneChoices(value)]).not.toThrow();
	}
});
