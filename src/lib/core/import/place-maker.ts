/** Places of an old timeline to place records, where one can be found without guessing. */
import type { Place } from '../schema/story.ts';
import { plain } from '../text/plain.ts';
import { idFromWords, type IdMaker } from './id-maker.ts';
import type { ImportedPlace, ImportEntry } from './imported.ts';

/** The record, or which places it may be, the likeliest first. */
export type PlaceMatch = { place: Omit<Place, 'id'> } | { candidates: readonly string[] };

export type MatchPlace = (place: ImportedPlace) => PlaceMatch;

export interface PlaceMaker {
	made: Place[];
	/** The id of the place’s record, null if it is not known which; and what is to be told of it. */
	add(place: ImportedPlace): { id: string | null; entries: Told[] };
}

type Told = Pick<ImportEntry, 'severity' | 'seen' | 'did'>;

type Known = Pick<Place, 'id' | 'names' | 'kind' | 'geoids'>;

/** @param known places of the story that the records go into */
export function placeMaker(ids: IdMaker, known: readonly Known[], match: MatchPlace): PlaceMaker {
	const made: Place[] = [];
	const byIdentity = new Map(known.map((place) => [identityOf(place), place.id]));
	const bySaying = new Map<string, ReturnType<PlaceMaker['add']>>();

	const find = (said: ImportedPlace): ReturnType<PlaceMaker['add']> => {
		const seen = `the place ${wordsOf(said)}`;
		const found = match(said);
		if (!('place' in found)) {
			const did = found.candidates.length
				? `Left out: it may be ${found.candidates.join(', or ')}.`
				: 'Left out: it is not known which place it is.';
			const kept = 'Kept under `extensions`; add it by hand.';
			return { id: null, entries: [{ severity: 'warning', seen, did: `${did} ${kept}` }] };
		}
		const { place } = found;
		const identity = identityOf(place);
		const there = byIdentity.get(identity);
		if (there !== undefined) return { id: there, entries: [] };
		const id = ids.take(idFromWords(place.names.short) ?? 'place');
		made.push({ id, ...place });
		byIdentity.set(identity, id);
		const did = `Taken for ${place.names.formal}, ${place.state}.`;
		return { id, entries: [{ severity: 'note', seen, did }] };
	};

	return {
		made,
		add(said) {
			const key = JSON.stringify([said.name, said.point]);
			const known = bySaying.get(key) ?? find(said);
			bySaying.set(key, known);
			return known;
		}
	};
}

/** Two records of one place have the same. */
const identityOf = ({ kind, geoids, names }: Omit<Known, 'id'>): string =>
	kind === 'site'
		? `${geoids.state} ${plain(names.short)}`
		: [geoids.state, geoids.county, geoids.place].join(' ');

function wordsOf({ name, point }: ImportedPlace): string {
	const where = point && `longitude ${point[0]}, latitude ${point[1]}`;
	return [name && `“${name}”`, where].filter(Boolean).join(' at ');
}
