/** The desk's small pure parts: what is in view, who refers to a record, where a text has its parts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/core/check/finding.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { namedRecord } from '#lib/studio/desk/new-records.ts';
import { nameOf, rowName } from '#lib/studio/desk/record-lists.ts';
import { countReferrers, referrersOf, referrerWords } from '#lib/studio/desk/references.ts';
import { readStory } from '#lib/studio/desk/story-text.ts';
import { lineWords, pathAt, stretchOf } from '#lib/studio/desk/text-places.ts';
import { countProblems, digestProblems, problemsOf } from '#lib/studio/problems/list-problems.ts';
import { itemsWithin } from '#lib/studio/records/visible-items.ts';
import { agoWords, saveWords } from '#lib/studio/shell/save-words.ts';
import { groupEntries, whereWords } from '#lib/studio/import/report-words.ts';

const text = readFileSync('data/letters-2018.json', 'utf8');

describe('what is drawn of a long list', () => {
	test('is what is in view, and little more', () => {
		const heights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(heights, fc.nat(1500), fc.nat(300), (all, from, room) => {
				const tops = all.reduce((sums, height) => [...sums, (sums.at(-1) ?? 0) + height], [0]);
				const [first, end] = itemsWithin(tops, from, from + room);
				for (const [i] of all.entries()) {
					const isInView = (tops[i + 1] ?? 0) > from && (tops[i] ?? 0) < from + room;
					if (isInView) expect(first <= i && i < end).toBe(true);
				}
				expect(end).toBeLessThanOrEqual(all.length);
			})
		);
	});
});

test('whoever names a record is found, itself left out', () => {
	const value = readStory(text).value as { remarks: { event: string }[] };
	const event = value.remarks[0]?.event ?? '';
	const found = referrersOf(value, event, []);
	expect(found.map(({ path }) => path.join('.'))).toContain('remarks.0');
	expect(found.map(({ path }) => path.join('.'))).not.toContain('events.0');
});

test('who names a record is told by name and counted by kind', () => {
	const value = {
		focus: { event: 'a' },
		events: [{ id: 'a', title: 'A' }],
		remarks: [
			{ id: 'b', event: 'a', words: 'Never.' },
			{ id: 'c', event: 'a', words: 'Always.' }
		],
		tour: [{ record: 'a', text: 'It begins.' }]
	};
	const found = referrersOf(value, 'a', ['events', 0]);
	expect(found.map(referrerWords)).toEqual([
		'the story itself',
		'remark “Never.”',
		'remark “Always.”',
		'stop of the tour It begins.'
	]);
	expect(countReferrers(found)).toBe('the story itself, 2 remarks, 1 stop of the tour');
});

test('who names a record is found anew once another record names it, or no longer does', () => {
	const value = { events: [{ id: 'a' }, { id: 'b' }], remarks: [{ id: 'c', event: 'a' }] };
	const found = (story: unknown) => referrersOf(story, 'a', ['events', 0]).map(({ path }) => path);
	expect(found(value)).toEqual([['remarks', 0]]);
	const edited = { ...value, events: [{ id: 'a', title: 'A' }, value.events[1]] };
	expect(found(edited)).toEqual([['remarks', 0]]);
	const named = { ...edited, focus: { event: 'a' } };
	expect(found(named)).toEqual([['remarks', 0], []]);
	expect(found({ ...named, remarks: [] })).toEqual([[]]);
	expect(found({ ...named, remarks: [{ id: 'c', event: 'b' }] })).toEqual([[]]);
});

describe('of tens of thousands of findings', () => {
	const at = (severity: Finding['severity'], ...path: Path) => ({ severity, path }) as Finding;
	const findings = [
		at('note', 'title'),
		...Array.from({ length: 3000 }, (_, index) => at('warning', 'events', index, 'date')),
		at('error', 'events', 2999, 'title'),
		at('note', 'events', 2999, 'id')
	];
	const problems = digestProblems(findings);

	test('the worst are listed and all are counted', () => {
		expect(problems.worst[0]).toEqual(findings[3001]);
		expect(problems.worst.length).toBeLessThan(3000);
		expect(countProblems(problems)).toBe('1 error, 3000 warnings, 2 notes');
	});

	test('each record has its own, and its worst', () => {
		expect(problemsOf(problems, ['events', 2999])).toEqual(findings.slice(3000));
		expect(problemsOf(problems, [])).toEqual([findings[0]]);
		expect(problemsOf(problems, ['events', 4000])).toEqual([]);
		expect(problems.signs.get('events[2999]')).toBe('error');
		expect(problems.signs.get('events[0]')).toBe('warning');
		expect(problems.signs.has('')).toBe(false);
	});
});

describe('what a record is called', () => {
	test.each([
		['events', { label: 'Vote', title: 'The council votes' }, 'Vote', 'The council votes'],
		['places', { names: { formal: 'City of Troy' } }, 'City of Troy', 'City of Troy'],
		['places', { names: { formal: 'City of Troy', short: 'Troy' } }, 'Troy', 'Troy'],
		['remarks', { id: 'a', words: ' ' }, 'a', null],
		['sources', { publisher: 'P' }, 'P', 'P'],
		['events', {}, 'Without a name', null],
		['events', 5, 'not an event', null]
	] as const)('in %s, of %j, is “%s” in the list and %j by itself', (list, record, row, name) => {
		expect(rowName(list, record)).toBe(row);
		expect(nameOf(record)).toBe(name);
	});
});

test('the id of a record begun by its name is free, and no former one', () => {
	const value = { people: [{ id: 'ada' }], places: [{ id: 'x', formerly: ['ada-2'] }] };
	expect(namedRecord(value, 'person', 'Ada')).toEqual({ id: 'ada-3', name: 'Ada' });
	expect(namedRecord(value, 'person', '何').id).toBe('person');
});

describe('places of a text', () => {
	test('lead there and back', () => {
		const story = readStory(text);
		const path = ['events', 4, 'title'];
		const stretch = stretchOf(story, path);
		expect(pathAt(story, (stretch?.from ?? 0) + 1)).toEqual(path);
		expect(stretchOf(story, ['events', 4_000])).toBeNull();
	});

	test('of brackets without end are none, and nothing breaks', () => {
		expect(stretchOf(readStory('['.repeat(200_000)), [0])).toBeNull();
	});
});

test('lines of a record are those of the file', () => {
	const linesOf = (text: string, path: Path) => lineWords(readStory(text), path);
	const text = '{\n\t"events": [\n\t\t{ "id": "a" },\n\t\t{\n\t\t\t"id": "b"\n\t\t}\n\t]\n}\n';
	expect(linesOf(text, ['events', 0])).toBe('line 3');
	expect(linesOf(text, ['events', 1])).toBe('lines 4–6');
	expect(linesOf(text, ['events', 2])).toBe('');
	expect(linesOf('not JSON', ['events', 2])).toBe('');
	expect(linesOf(`\uFEFF${text}`, ['events', 1])).toBe('lines 4–6');
});

test('what is said of saving', () => {
	const saved = { isSaved: true, savedAt: 0, handle: null };
	expect(saveWords(saved, 'none', 4_000)).toBe('Downloaded just now');
	expect(saveWords({ ...saved, handle: {} }, 'none', 120_000)).toBe('Saved to file 2 minutes ago');
	expect(saveWords({ ...saved, isSaved: false }, 'kept', 0)).toContain('draft is kept');
	expect(agoWords(49 * 3_600_000)).toBe('2 days ago');
});

test('a report goes by record', () => {
	const entry = {
		severity: 'note' as const,
		where: { row: 3, column: 'Year' },
		seen: 'a',
		did: 'b'
	};
	const groups = groupEntries([entry, { ...entry, record: 'x' }, { ...entry, record: 'x' }]);
	expect(groups.map(({ record, entries }) => [record, entries.length])).toEqual([
		['', 1],
		['x', 2]
	]);
	expect(whereWords(entry.where)).toBe('Row 3, column “Year”');
});
