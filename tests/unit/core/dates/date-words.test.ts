import { expect, test } from 'vitest';
import { dateWords } from '../../../../src/lib/core/dates/date-words.ts';
import { parseEdtf } from '../../../../src/lib/core/dates/edtf.ts';

test.each([
	['1850~', 'About 1850'],
	['1850?', '1850, uncertain'],
	['-0299', '300 BCE'],
	['-0299~', 'About 300 BCE'],
	['Y170000', 'Year 170,000'],
	['Y-170000', '170,001 BCE'],
	['2004-?06', 'June 2004, month uncertain'],
	['?2004-06-11', 'June 11, 2004, year uncertain'],
	['2004-06~-11', 'June 11, 2004, year and month approximate'],
	['2004-?06-~11', 'June 11, 2004, day approximate, month uncertain'],
	['2018-XX', '2018, month not given'],
	['2018-01-XX', 'January 2018, day not given'],
	['2018-01-1X', 'Between Jan. 10, 2018 and Jan. 19, 2018'],
	['2018-1X', 'Between October 2018 and December 2018'],
	['2018-XX-25', 'Day 25 of a month, 2018'],
	['156X-12-25', 'Dec. 25, 1560s'],
	['15XX-12-XX', 'December, 1500s, decade not given'],
	['1XXX', 'Between 1000 and 1999'],
	['-039X', 'Between 400 BCE and 391 BCE'],
	['2018-21~', 'About spring 2018'],
	['2018-30', 'Southern summer 2018'],
	['2018-34', 'Second quarter of 2018'],
	['2018-38', 'May to August 2018'],
	['2018-41', 'Second half of 2018'],
	['2018-01-03/', 'From Jan. 3, 2018, end not known'],
	['/2018', 'Until 2018, start not known'],
	['[2018-01-03,2018-01-05,2018-01-09]', 'One of Jan. 3, 5 or 9, 2018'],
	['[2018-01-30,2018-02-02]', 'One of Jan. 30 or Feb. 2, 2018'],
	['[2017,2018-02]', 'One of 2017 or February 2018'],
	['{2018-01-03,2018-01-05}', 'Jan. 3 and 5, 2018'],
	['{2017-12-31,2018-01-05}', 'Dec. 31, 2017 and Jan. 5, 2018'],
	['[2018-01-03..]', 'Jan. 3, 2018 or later'],
	['[..2018-01-03]', 'Jan. 3, 2018 or earlier'],
	['[2018-01-03..2018-01-09]', 'Between Jan. 3, 2018 and Jan. 9, 2018'],
	['{1667,1668,1670..1672}', '1667, 1668 and 1670 to 1672'],
	['{2018}', '2018']
])('%s reads “%s”', (text, words) => {
	expect(dateWords(parseEdtf(text))).toBe(words);
});
