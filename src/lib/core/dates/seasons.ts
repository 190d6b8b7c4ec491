/**
 * EDTF's numbers for parts of a year, in place of a month: 21 to 24 and 25 to 28 the seasons, 29 to
 * 32 those of the southern half of the globe, then quarters, thirds and halves.
 */
export interface Season {
	/** The first month, 1–12; a winter runs into the next year. */
	month: number;
	/** In months. */
	length: number;
	/** It begins and ends nowhere in particular. */
	isSoft: boolean;
	/** With `#` for the year. */
	words: string;
}

const season = (month: number, words: string): Season => ({
	month,
	length: 3,
	isSoft: true,
	words
});
const part = (month: number, length: number, words: string): Season => ({
	month,
	length,
	isSoft: false,
	words
});

const NORTHERN = [
	season(3, 'Spring #'),
	season(6, 'Summer #'),
	season(9, 'Autumn #'),
	season(12, 'Winter #')
];
const SOUTHERN = [
	season(9, 'Southern spring #'),
	season(12, 'Southern summer #'),
	season(3, 'Southern autumn #'),
	season(6, 'Southern winter #')
];
const PARTS = [
	part(1, 3, 'First quarter of #'),
	part(4, 3, 'Second quarter of #'),
	part(7, 3, 'Third quarter of #'),
	part(10, 3, 'Fourth quarter of #'),
	part(1, 4, 'January to April #'),
	part(5, 4, 'May to August #'),
	part(9, 4, 'September to December #'),
	part(1, 6, 'First half of #'),
	part(7, 6, 'Second half of #')
];

/** By EDTF's number. */
export const SEASONS: Readonly<Record<number, Season>> = Object.fromEntries(
	[...NORTHERN, ...NORTHERN, ...SOUTHERN, ...PARTS].map((each, index) => [21 + index, each])
);
