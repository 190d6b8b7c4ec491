import { describe, expect, test } from 'vitest';
import {
	indexStory,
	type Model,
	type StoryEvent
} from '../../../../src/lib/core/model/story-model.ts';
import { endOf, stepUnit, typeAhead } from '../../../../src/lib/core/views/time-steps.ts';
import { smallModel } from '../model/small-story.ts';

const MOMENTS: [id: string, at: string, title: string][] = [
	['bill', '2016-03-01', 'A bill is read'],
	['vote', '2017-05-02T10:00', 'Éire votes'],
	['count', '2017-05-02T20:00', 'Each vote is counted'],
	['ruling', '2017-05-09', 'A ruling'],
	['end', '2018-01-01', 'Every paper is filed']
];

function story(): Model {
	const small = smallModel();
	const [like] = small.events;
	const events = MOMENTS.map(([id, at, title]): StoryEvent => {
		const { label: _, ...rest } = like!;
		return { ...rest, id, title, when: { ...like!.when, at: Date.parse(`${at}Z`) } };
	});
	return indexStory({ ...small, events });
}

const model = story();
const event = (id: string) => model.event.get(id)!;
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const DAY = span('2017-05-02', '2017-05-03');
const MONTH = span('2017-05-01', '2017-06-01');
const YEARS = span('2016-01-01', '2019-01-01');

describe('Page Down and Page Up go by the unit that encloses what is shown', () => {
	test.each([
		['among hours to the next day', 'vote', 1, DAY, 'ruling'],
		['among days to the next month', 'vote', 1, MONTH, 'end'],
		['among months to the next year', 'bill', 1, YEARS, 'vote'],
		['back to the first event of the unit before', 'end', -1, YEARS, 'vote'],
		['back to the first event of the day before', 'ruling', -1, DAY, 'vote']
	] as const)('%s', (_, from, by, window, to) => {
		expect(stepUnit(model, event(from), by, window)?.id).toBe(to);
	});

	test('and stop at either end', () => {
		expect(stepUnit(model, event('end'), 1, DAY)).toBeNull();
		expect(stepUnit(model, event('bill'), -1, YEARS)).toBeNull();
	});
});

describe('under a filter', () => {
	const found = new Set(['bill', 'count', 'end']);

	test('Page Down and Page Up pass over what it leaves out', () => {
		expect(stepUnit(model, event('vote'), 1, DAY, found)?.id).toBe('end');
		expect(stepUnit(model, event('end'), -1, YEARS, found)?.id).toBe('count');
	});

	test('Home and End lead to the first and last found event of what is shown', () => {
		expect([endOf(model, -1, DAY)?.id, endOf(model, 1, DAY)?.id]).toEqual(['vote', 'count']);
		expect(endOf(model, -1, DAY, found)?.id).toBe('count');
		expect(endOf(model, 1, MONTH, found)?.id).toBe('count');
		expect(endOf(model, 1, DAY, new Set())).toBeNull();
	});

	test('letters lead to found events alone', () => {
		expect(typeAhead(model, event('bill'), 'e', YEARS, found)?.id).toBe('count');
		expect(typeAhead(model, event('vote'), 'eir', YEARS, found)).toBeNull();
	});
});

describe('typing a title', () => {
	test('finds it by its first letters, whatever their accents', () => {
		expect(typeAhead(model, event('bill'), 'eir', YEARS)?.id).toBe('vote');
		expect(typeAhead(model, event('bill'), 'A R', YEARS)?.id).toBe('ruling');
		expect(typeAhead(model, event('bill'), 'x', YEARS)).toBeNull();
	});

	test('one letter again and again goes through all that begin with it', () => {
		const found = ['bill', 'vote', 'count', 'end'].map(
			(from, i) => typeAhead(model, event(from), 'e'.repeat(i + 1), YEARS)?.id
		);
		expect(found).toEqual(['vote', 'count', 'end', 'vote']);
	});

	test('prefers what is in view', () => {
		expect(typeAhead(model, event('count'), 'e', DAY)?.id).toBe('vote');
	});
});
