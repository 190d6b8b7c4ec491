/** Open Civic Data division ids: `ocd-division/country:us/state:il/place:chicago`. */
import { stateByPostal } from '../../schema/states.ts';
import type { Place } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { a, either, quote } from '../words.ts';

const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** What the last part of an id may be for each kind; counties bear other names in some states. */
const COUNTY = [
	'county',
	'parish',
	'borough',
	'census_area',
	'municipio',
	'municipality',
	'island',
	'district'
];
const LAST_PARTS: Readonly<Record<Place['kind'], readonly string[]>> = {
	state: [],
	county: COUNTY,
	city: ['place'],
	'city-county': ['place', ...COUNTY],
	site: []
};

export function* ocdIdsFit({ places }: Draft): Generator<Observation> {
	for (const { value: place, path } of places) {
		const state = stateByPostal(place.state);
		if (place.ocd === undefined || !state) continue;
		const at = [...path, 'ocd'];
		const postal = place.state.toLowerCase();
		const stem = `ocd-division/country:us/${stemOf(place.state)}:${postal}`;
		if (place.ocd !== stem && !place.ocd.startsWith(`${stem}/`)) {
			const mend = `In ${state.name} it begins with ${stem}.`;
			yield { code: 'ocd-mismatch', path: at, seen: quote(place.ocd, 80), mend };
			continue;
		}
		const rest = place.ocd.slice(stem.length + 1);
		if (fitsKind(rest, place)) continue;
		const wanted = LAST_PARTS[place.kind];
		const mend = wanted.length
			? `After ${stem}/ comes ${either(wanted.map((part) => `${part}:<name>`))}.`
			: `The id of ${a(place.kind)} is ${stem}.`;
		const seen = `${quote(place.ocd, 80)} for ${a(place.kind)}`;
		yield { code: 'ocd-mismatch', path: at, seen, mend };
	}
}

function stemOf(postal: string): string {
	if (postal === 'DC') return 'district';
	return TERRITORIES.has(postal) ? 'territory' : 'state';
}

function fitsKind(rest: string, { kind, state }: Place): boolean {
	// A site has no division of its own; one that is given is that of where it lies.
	if (kind === 'site') return true;
	// The federal district is state, county and city in one.
	if (state === 'DC') return rest === '';
	const part = rest.split(':')[0] ?? '';
	return kind === 'state' ? rest === '' : !rest.includes('/') && LAST_PARTS[kind].includes(part);
}
