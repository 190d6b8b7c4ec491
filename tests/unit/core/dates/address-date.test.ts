import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressDate, parseAddressDate } from '../../../../src/lib/core/dates/address-date.ts';

it('writes a moment so that it is read back, to the minute, from year 0 to 9999', () => {
	const minutes = fc.integer({ min: -1_036_000_000, max: 4_222_000_000 });
	fc.assert(
		fc.property(minutes, (minute) => {
			const ms = minute * 60_000;
			expect(parseAddressDate(addressDate(ms))?.start).toBe(ms);
		})
	);
});

it('knows where a year, a month, a day and a minute end', () => {
	expect(parseAddressDate('2017')?.end).toBe(Date.UTC(2018, 0));
	expect(parseAddressDate('2018-12')?.end).toBe(Date.UTC(2019, 0));
	expect(parseAddressDate('2018-01-24')?.end).toBe(Date.UTC(2018, 0, 25));
	expect(parseAddressDate('2018-01-24T07:00')?.end).toBe(Date.UTC(2018, 0, 24, 7));
});

it.each(['', '18', '2018-13', '2018-02-30', '2018-01-24T24:01', 'next week', '2018-1-4'])(
	'does not take %j for a date',
	(text) => {
		expect(parseAddressDate(text)).toBeNull();
	}
);
