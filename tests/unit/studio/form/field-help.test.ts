/** Small ways out that the form offers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '#lib/core/check/check-story.ts';
import { editStory } from '#lib/core/edit/edit-story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { citationOf } from '#lib/studio/form/citation.ts';
import { fieldsAt } from '#lib/studio/form/form-fields.ts';
import { hourWords } from '#lib/studio/form/hour-reading.ts';
import { waysOut } from '#lib/studio/form/misfit.ts';

const TEXT = readFileSync('data/letters-2018.json', 'utf8');

describe('a suggestion', () => {
	test.each([
		[['events', 0, 'lane'], 'laws', 'unknown-id'],
		[['events', 0, 'time'], '3:37 p.m.', 'bad-format'],
		[['places', 0, 'state'], 'ca', 'bad-format'],
		[['remarks', 0, 'medium'], 'statment', 'unknown-choice']
	] as const)('at %j for “%s” can be taken, and the finding goes', (path, value, code) => {
		const findingsOf = (text: string) =>
			checkStory(text, { gazetteer }).findings.filter(
				(finding) => finding.code === code && finding.path.join() === path.join()
			);
		const broken = editStory(TEXT, path, value);
		const [finding] = findingsOf(broken);
		const better = finding?.suggestion;
		expect(better).toBeDefined();
		expect(findingsOf(editStory(broken, path, better))).toEqual([]);
	});

	test.each([
		[['events', 0, 'date'], '3/4/2018'],
		[['events', 0, 'lane'], 'nothing-like-a-lane'],
		[['sources', 0, 'URL'], 'nowhere']
	] as const)('at %j for “%s” is not made up', (path, value) => {
		const { findings } = checkStory(editStory(TEXT, path, value), { gazetteer });
		const own = findings.filter((finding) => finding.path.join() === path.join());
		expect(own).not.toEqual([]);
		expect(own.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
	});
});

describe('a value of another kind', () => {
	const formOf = (list: string, key: string) => {
		const field = fieldsAt([list, 0]).find((one) => one.key === key);
		if (!field) throw new Error(`No field ${key}`);
		return field.form;
	};
	const ways = (list: string, key: string, value: unknown) =>
		waysOut(formOf(list, key), value).map((way) => way.value);

	test('is offered as what was meant', () => {
		expect(ways('events', 'title', 2018)).toEqual(['2018']);
		expect(ways('events', 'weight', '2')).toEqual([2]);
		expect(ways('events', 'places', 'chicago')).toEqual([['chicago']]);
		expect(ways('events', 'scheduled', 'true')).toEqual([true]);
		expect(ways('events', 'title', ['One'])).toEqual(['One']);
	});

	test('is offered nothing where nothing can be told', () => {
		expect(ways('events', 'title', null)).toEqual([]);
		expect(ways('events', 'places', { a: 1 })).toEqual([]);
	});
});

describe('an hour', () => {
	const day = { date: '2018-01-24' };

	test.each([
		[{ time: '15:37' }, '3:37 p.m.'],
		[{ time: '15:00', scheduled: true }, '3 p.m., as scheduled'],
		[{ notBefore: { time: '15:00' }, notAfter: { time: '17:30' } }, 'Between 3 and 5:30 p.m.'],
		[{}, '']
	])('%j is “%s”', (fields, words) => {
		expect(hourWords({ ...day, ...fields }, undefined)).toBe(words);
	});

	test('of a remark without a date is told by its event’s day', () => {
		expect(hourWords({ time: '15:37' }, day)).toBe('3:37 p.m.');
	});

	test('that cannot be told is left out', () => {
		expect(hourWords({ ...day, time: 'late' }, undefined)).toBe('');
		expect(hourWords({ date: 'soon', time: '15:37' }, undefined)).toBe('');
		expect(hourWords('no record', undefined)).toBe('');
	});
});

describe('a source as readers see it', () => {
	test('is cited from what is there', () => {
		const source = {
			type: 'report',
			title: 'T',
			author: [{ given: 'A.', family: 'B' }],
			publisher: 'P',
			issued: '2018-01-24T17:30-05:00',
			primary: true
		};
		expect(citationOf(source)).toEqual({
			title: 'T',
			rest: 'A. B, P, Jan. 24, 2018',
			kind: 'Report, the record itself'
		});
	});

	test('whatever is wrong with it, never fails', () => {
		expect(
			citationOf({ title: 3, author: 'x', issued: 'soon', type: 'x', publisher: 'P' })
		).toEqual({
			title: 'P',
			rest: '',
			kind: ''
		});
		expect(citationOf({})).toBeNull();
	});
});
