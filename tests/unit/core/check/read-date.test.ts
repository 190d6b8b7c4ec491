import { expect, test } from 'vitest';
import { findFault, isDay } from '../../../../src/lib/core/check/read-date.ts';

test.each([
	['1/24/2018', 'Write “2018-01-24”, if that is what is meant.'],
	['24.1.2018', 'Write “2018-01-24”, if that is what is meant.'],
	['2018-1-4', 'Write “2018-01-04”, if that is what is meant.'],
	['2018/01/24', 'Write “2018-01-24”, if that is what is meant.'],
	['20180124', 'Write “2018-01-24”, if that is what is meant.'],
	['January 24, 2018', 'Write “2018-01-24”, if that is what is meant.'],
	['Sept. 2017', 'Write “2017-09”, if that is what is meant.'],
	['3/4/2018', 'Write “2018-03-04” or “2018-04-03”, whichever is meant.'],
	['43124', 'As a spreadsheet counts days it means “2018-01-24”: write that, if so.'],
	['Jan. 24–26, 2018', 'Write “2018-01-24/2018-01-26”, if that is what is meant.'],
	['before 1850', 'Write “[..1849]”, if that is what is meant.'],
	['circa 2018', 'Write “2018~”, if that is what is meant.'],
	['1990s', 'Write “199X”, if that is what is meant.'],
	['2018-24-01', 'The month comes before the day: 2018-01-24.'],
	['2018-04-31', 'April 2018 has 30 days: look the date up in the source, or write 2018-04.'],
	['2019-02-29', 'February 2019 has 28 days: look the date up in the source, or write 2019-02.'],
	['2018-01-20/2018-13-01', 'The month comes before the day: 2018-01-13.'],
	['2018-01-24/2018-01-24', 'Write 2018-01-24.'],
	['2018-03/2018-01', 'Write 2018-01/2018-03.']
])('%s is mended', (text, mend) => {
	expect(findFault(text)?.mend).toBe(mend);
});

test.each([
	'2018-01-24',
	'2018-01',
	'2018',
	'2018-01~',
	'2018-01-24?',
	'2018%',
	'199X',
	'2018-21',
	'2018-01-XX',
	'1996-09-30/..',
	'../2018',
	'2017/2018-03',
	'2018-01-03/',
	'-0299',
	'Y12000',
	'2004-?06',
	'156X-12-25',
	'2018-34',
	'[2018-01-03,2018-01-05]',
	'{2018,2019}'
])('%s is a date', (text) => {
	expect(findFault(text)).toBeNull();
});

test.each([
	'',
	'yesterday',
	'12',
	'99999',
	'2018-01-24T10:00',
	'{2018,2019]',
	'[2018]x',
	'XXXX-12-25',
	'../..',
	'196',
	'x'.repeat(100),
	'1'.repeat(50)
])('%j is none', (text) => {
	expect(findFault(text)).not.toBeNull();
});

test('a moment may have an hour, if it has an offset', () => {
	expect(findFault('2018-01-24T17:30-05:00', true)).toBeNull();
	expect(findFault('2018-01-24T17:30Z', true)).toBeNull();
	expect(findFault('2018-01-24T17:30', true)?.mend).toMatch(/offset/);
});

test('only a day can hold hours', () => {
	expect(
		['2018-01-24', '2018-01-24~', '2018-01', '2018-02-30', '2018-01-24/..'].map(isDay)
	).toEqual([true, true, false, false, false]);
});

test.each(['Y170000002', 'Y-17000000', '2018/Y300000', '[2018,Y300000]'])(
	'%s is too far',
	(text) => {
		expect(findFault(text)).toMatchObject({
			code: 'far-date',
			mend: 'The timeline can draw years from 250,000 BCE to 250,000.'
		});
	}
);

test('hours may stand on a day whose parts are doubted, and on no set', () => {
	expect(['2018-01-24?', '2018-?01-24', '{2018-01-24,2018-01-25}'].map(isDay)).toEqual([
		true,
		true,
		false
	]);
});
