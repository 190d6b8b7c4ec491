/** What the events of a generated story name: real places, so that a map has marks; invented people and papers. */
import type { Person, Place, Source, Status } from '../../src/lib/core/schema/story.ts';

export const STATUSES: Status[] = [
	{ id: 'none', label: 'has no water order', many: 'places have a water order', tone: 'off' },
	{ id: 'ordered', label: 'has a water order', many: 'places have a water order', tone: 'on' }
];

type Point = [longitude: number, latitude: number];

const STATES: Record<string, [geoid: string, name: string]> = {
	CO: ['08', 'Colorado'],
	FL: ['12', 'Florida'],
	IL: ['17', 'Illinois'],
	MA: ['25', 'Massachusetts'],
	MS: ['28', 'Mississippi'],
	NM: ['35', 'New Mexico'],
	TX: ['48', 'Texas'],
	VT: ['50', 'Vermont'],
	WA: ['53', 'Washington'],
	WI: ['55', 'Wisconsin']
};

function city(short: string, state: string, county: string, place: string, point: Point): Place {
	const [geoid = '', name = ''] = STATES[state] ?? [];
	return {
		id: idOf(short),
		kind: 'city',
		names: { formal: `City of ${short}, ${name}`, short },
		state,
		geoids: { state: geoid, place },
		counties: [county],
		point
	};
}

function county(short: string, state: string, geoid: string, point: Point): Place {
	const [stateGeoid = '', name = ''] = STATES[state] ?? [];
	return {
		id: idOf(short),
		kind: 'county',
		names: { formal: `${short}, ${name}`, short },
		state,
		geoids: { state: stateGeoid, county: geoid },
		point
	};
}

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

export const PLACES: Place[] = [
	city('Chicago', 'IL', '17031', '1714000', [-87.6501, 41.85]),
	city('Burlington', 'VT', '50007', '5010675', [-73.2121, 44.4759]),
	city('Jackson', 'MS', '28049', '2836000', [-90.1848, 32.2988]),
	city('Lawrence', 'MA', '25009', '2534550', [-71.1631, 42.707]),
	city('Seattle', 'WA', '53033', '5363000', [-122.3321, 47.6062]),
	city('Dallas', 'TX', '48113', '4819000', [-96.8067, 32.7831]),
	city('Pensacola', 'FL', '12033', '1255925', [-87.2169, 30.4213]),
	{
		id: 'denver',
		kind: 'city-county',
		names: { formal: 'City and County of Denver, Colorado', short: 'Denver' },
		state: 'CO',
		geoids: { state: '08', county: '08031', place: '0820000' },
		point: [-104.9847, 39.7392]
	},
	county('Bernalillo County', 'NM', '35001', [-106.6711, 35.0515]),
	county('King County', 'WA', '53033', [-121.8072, 47.4892]),
	county('Milwaukee County', 'WI', '55079', [-87.9675, 43.0053]),
	county('Miami-Dade County', 'FL', '12086', [-80.5588, 25.6145])
];

const FAMILIES = 'Abel Brandt Castillo Dorn Eliot Farrow Grieg Hale Ivers Jansen'.split(' ');
const GIVENS = 'Ada Boris Clara Dmitri Edith Felix Greta Hugo Ines Jonas Kaya'.split(' ');

const family = (index: number): string => FAMILIES[index % FAMILIES.length] ?? '';
const given = (index: number): string => GIVENS[index % GIVENS.length] ?? '';

const PUBLISHERS = [
	'The Valley Ledger',
	'Water Board Minutes',
	'The Lakeside Courier',
	'Public Works Gazette',
	'County Record',
	'The Morning Post-Dispatch',
	'Hydrant Weekly',
	'Office of the Clerk'
];

export const SOURCES: Source[] = Array.from({ length: 40 }, (_, index): Source => {
	const publisher = PUBLISHERS[index % PUBLISHERS.length] ?? '';
	return {
		id: `source-${index + 1}`,
		type: index % 3 === 0 ? 'document' : 'article-newspaper',
		title: `What the water order says, part ${index + 1}`,
		author: [{ family: family(index * 7), given: given(index * 3) }],
		publisher,
		issued: `${1985 + index}-06-15`,
		URL: `https://www.example.org/${idOf(publisher)}/${index + 1}`
	};
});

const ROLES = ['Mayor', 'Chair of the water board', 'City attorney', 'Clerk of the court'];

export const PEOPLE: Person[] = Array.from({ length: 20 }, (_, index) => ({
	id: `person-${index + 1}`,
	name: `${given(index)} ${family(index + Math.floor(index / 10))}`,
	role: ROLES[index % ROLES.length] ?? '',
	place: PLACES[index % PLACES.length]?.id ?? '',
	sources: [`source-${2 * index + 1}`, `source-${2 * index + 2}`]
}));
