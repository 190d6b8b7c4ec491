/** Places of an old timeline to place records, where one can be found without guessing. */
import type { Place } from '../schema/story.ts';
import { plain } from '../text/plain.ts';
import { idFromWords, type IdMaker } from './id-maker.ts';
import type { ImportedPlace, ImportEntry } from './imported.ts';

/** The record, or which places it may be, the likeliest first; and what is to be told of it. */
export type PlaceMatch = { told: Told } & (
	{ place: Omit<Place, 'id'> } | { candidates: readonly string[] }
);

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
		const found = match(said);
		const entries = [found.told];
		if (!('place' in found)) return { id: null, entries };
		const identity = identityOf(found.place);
		const there = byIdentity.get(identity);
		if (there !== undefined) return { id: there, entries };
		const id = ids.take(idFromWords(found.place.names.short) ?? 'place');
		made.push({ id, ...found.place });
		byIdentity.set(identity, id);
		return { id, entries };
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
