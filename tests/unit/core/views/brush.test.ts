import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, isoDay } from '../../../../src/lib/core/dates/civil.ts';
import {
	centreWindow,
	resizeWindow,
	snapWindow,
	stepWindow,
	zoomWindow
} from '../../../../src/lib/core/views/brush.ts';
import type { TimeSpan } from '../../../../src/lib/core/views/time-scale.ts';

const at = (day: string) => Date.parse(`${day}Z`);
const span = (from: string, to: string): TimeSpan => ({ from: at(from), to: at(to) });
const words = ({ from, to }: TimeSpan) => `${isoDay(from)} ${isoDay(to)}`;
const EXTENT = span('1996-01-01', '2021-01-01');
const YEARS = span('2017-01-01', '2019-01-01');

describe('a window snaps', () => {
	test.each([
		['to years when it is long', span('2000-02-03', '2015-11-20'), '2000-01-01 2016-01-01'],
		['to months when it is shorter', span('2017-01-20', '2018-03-04'), '2017-02-01 2018-03-01'],
		[
			'to days when it is short',
			span('2018-01-24T07:00', '2018-01-26T23:00'),
			'2018-01-24 2018-01-27'
		],
		['to a day at least', span('2018-01-24T07:00', '2018-01-24T08:00'), '2018-01-24 2018-01-25']
	])('%s', (_, window, expected) => {
		expect(words(snapWindow(window, EXTENT))).toBe(expected);
	});

	test('and stays inside the extent, whatever is asked', () => {
		const day = fc.integer({ min: -3000, max: 12_000 }).map((n) => at('1996-01-01') + n * DAY);
		fc.assert(
			fc.property(day, day, fc.constantFrom('from' as const, 'to' as const), (a, b, grip) => {
				const window = { from: Math.min(a, b), to: Math.max(a, b) + 1 };
				for (const { from, to } of [
					snapWindow(window, EXTENT),
					centreWindow(YEARS, a, EXTENT),
					resizeWindow(YEARS, grip, a, EXTENT),
					stepWindow(YEARS, grip, a > b ? 10 : -10, EXTENT)
				]) {
					expect(to - from).toBeGreaterThanOrEqual(DAY);
					expect(from).toBeGreaterThanOrEqual(EXTENT.from);
					expect(to).toBeLessThanOrEqual(EXTENT.to);
				}
			})
		);
	});
});

test('moving keeps the length', () => {
	expect(words(centreWindow(YEARS, at('2010-01-01'), EXTENT))).toBe('2009-01-01 2011-01-01');
});

test('resizing moves only the end in hand', () => {
	const day = span('2018-01-24T07:00', '2018-01-24T23:00');
	const wider = resizeWindow(day, 'from', at('2017-03-20'), EXTENT);
	expect(wider.to).toBe(day.to);
	expect(isoDay(wider.from)).toBe('2017-04-01');
});

test('arrow keys step by the unit that the window snaps to', () => {
	expect(words(stepWindow(YEARS, 'from', 1, EXTENT))).toBe('2017-02-01 2019-01-01');
	expect(words(stepWindow(YEARS, 'to', -1, EXTENT))).toBe('2017-01-01 2018-12-01');
	expect(words(stepWindow(EXTENT, 'from', 1, EXTENT))).toBe('1997-01-01 2021-01-01');
	const day = span('2018-01-24T07:00', '2018-01-24T23:00');
	expect(words(stepWindow(day, 'from', -1, EXTENT))).toBe('2018-01-24 2018-01-24');
});

describe('zooming to some events', () => {
	const windows = [
		{ label: 'all', ...EXTENT },
		{ label: 'years', ...YEARS },
		{ label: 'day', ...span('2018-01-24T07:00', '2018-01-24T23:00') }
	];
	const zoom = (window: TimeSpan, first: string, last: string) => {
		const found = zoomWindow(window, at(first), at(last), windows, EXTENT);
		return found && words(found);
	};

	test('takes the story’s own window that parts them', () => {
		expect(zoom(EXTENT, '2017-04-01', '2018-10-01')).toBe('2017-01-01 2019-01-01');
		expect(zoom(YEARS, '2018-01-24T09:00', '2018-01-24T15:00')).toBe('2018-01-24 2018-01-24');
	});

	test('else fits a window round them', () => {
		expect(zoom(EXTENT, '2018-11-09', '2019-04-18')).toBe('2018-10-01 2019-05-01');
	});

	test('is nothing where none is closer', () => {
		const day = span('2018-03-01', '2018-03-02');
		expect(zoom(day, '2018-03-01T12:00', '2018-03-01T12:00')).toBeNull();
	});
});
