/** What counties are called: not all are counties, and the atlas names each without its kind. */

export interface CountyKind {
	/** As it follows the name; empty where it has none. */
	suffix: string;
	/** "County", at the start of a line; empty where the atlas does not tell. */
	sentence: string;
	/** What else people write after the name, squeezed. */
	forms: readonly string[];
}

const COUNTY: CountyKind = {
	suffix: 'County',
	sentence: 'County',
	forms: ['county', 'co', 'cnty']
};
const PARISH: CountyKind = {
	suffix: 'Parish',
	sentence: 'Parish',
	forms: ['parish', 'par', ...COUNTY.forms]
};
const CITY: CountyKind = {
	suffix: 'city',
	sentence: 'Independent city',
	forms: ['city', 'independentcity']
};
const MUNICIPIO: CountyKind = {
	suffix: 'Municipio',
	sentence: 'Municipio',
	forms: ['municipio', 'municipality', ...COUNTY.forms]
};
/** Boroughs, census areas, islands, districts: the atlas does not tell which. */
const UNTOLD: CountyKind = {
	suffix: '',
	sentence: '',
	forms: ['borough', 'censusarea', 'municipality', 'cityandborough', 'island', ...COUNTY.forms]
};

const BY_STATE: Readonly<Record<string, CountyKind>> = {
	'02': UNTOLD,
	'22': PARISH,
	'60': UNTOLD,
	'66': UNTOLD,
	'69': UNTOLD,
	'72': MUNICIPIO,
	'78': UNTOLD
};

/** From 510 on, the last three digits are those of a city that lies in no county. */
const CITY_STATES: readonly string[] = ['24', '29', '32', '51'];

export function countyKind(geoid: string): CountyKind {
	const state = geoid.slice(0, 2);
	if (CITY_STATES.includes(state) && Number(geoid.slice(2)) >= 510) return CITY;
	return BY_STATE[state] ?? COUNTY;
}

/** "Cook County"; "Baltimore city"; "Carson City", which says so itself. */
export function countyName(geoid: string, name: string): string {
	const { suffix } = countyKind(geoid);
	if (!suffix || (suffix === 'city' && / City$/.test(name))) return name;
	return `${name} ${suffix}`;
}
