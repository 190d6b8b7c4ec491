/** The numbers of dates and clocks, with as many digits as ISO 8601 and EDTF want. */

export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** "2018", "0044", "-0043". @param year as ISO 8601 counts: 0 is 1 BCE */
export const isoYear = (year: number): string =>
	`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** "2018", "-0043", "Y-12000". @param year as ISO 8601 counts: 0 is 1 BCE */
export const edtfYear = (year: number): string =>
	Math.abs(year) > 9999 ? `Y${year}` : isoYear(year);
