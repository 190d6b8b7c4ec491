import { expect, test } from 'vitest';
import { clockOf, readingsOf } from '../../../../src/lib/core/check/clock-changes.ts';

const at = (text: string) => Date.parse(`${text}Z`);

test.each([
	['2018-03-11T01:59', 'America/New_York', 1],
	['2018-03-11T02:30', 'America/New_York', 0],
	['2018-03-11T03:00', 'America/New_York', 1],
	['2018-11-04T00:59', 'America/New_York', 1],
	['2018-11-04T01:30', 'America/New_York', 2],
	['2018-11-04T02:00', 'America/New_York', 1],
	['2018-03-11T02:30', 'America/Phoenix', 1],
	// Samoa left out a whole day.
	['2011-12-30T12:00', 'Pacific/Apia', 0]
])('the clocks show %s in %s so often: %i', (reading, zone, times) => {
	expect(readingsOf(at(reading), zone).times).toBe(times);
});

test('a skipped hour comes to one by the old clock and one by the new', () => {
	const { mends } = readingsOf(at('2018-03-11T02:30'), 'America/New_York');
	expect(mends.map(clockOf)).toEqual(['03:30', '01:30']);
});
