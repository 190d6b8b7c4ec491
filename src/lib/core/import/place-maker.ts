/** Places of an old timeline to place records, where one can be found without guessing. */
import { milesBetween } from '../geo/miles.ts';
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
	add(place: ImportedPlace): {
		id: string | null;
		/** Whether the record says all that was said of the place. */
		isWhole: boolean;
		entries: Told[];
	};
}

export type Told = Pick<ImportEntry, 'severity' | 'seen' | 'did'>;

type Known = Pick<Place, 'id' | 'names' | 'kind' | 'geoids' | 'point'>;

/** @param known places of the story that the records go into */
export function placeMaker(ids: IdMaker, known: readonly Known[], match: MatchPlace): PlaceMaker {
	const made: Place[] = [];
	const byIdentity = new Map(known.map((place) => [identityOf(place), place.id]));
	const bySaying = new Map<string, ReturnType<PlaceMaker['add']>>();

	const find = (said: ImportedPlace): ReturnType<PlaceMaker['add']> => {
		const own = ownPlace(known, said);
		if (own) {
			const did = `Taken for “${own.id}”, which has that name in the story.`;
			const seen = `the place “${said.name ?? ''}”`;
			return { id: own.id, isWhole: !said.point, entries: [{ severity: 'note', seen, did }] };
		}
		const { told, ...found } = match(said);
		if (!('place' in found)) {
			const did = `${told.did} Left out, and kept under \`extensions\`: add it by hand.`;
			return { id: null, isWhole: false, entries: [{ ...told, did }] };
		}
		const identity = identityOf(found.place);
		const there = byIdentity.get(identity);
		const id = there ?? ids.take(idFromWords(found.place.names.short) ?? 'place');
		if (there === undefined) made.push({ id, ...found.place });
		byIdentity.set(identity, id);
		// A county is one place, wherever in it something happened.
		const isWhole = !said.point || (there === undefined && isSame(found.place.point, said.point));
		return { id, isWhole, entries: [told] };
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

/** To a metre or two. */
const isSame = (a: Place['point'], b: readonly [number, number]): boolean =>
	Math.abs(a[0] - b[0]) < 2e-5 && Math.abs(a[1] - b[1]) < 2e-5;

/** Further away, a place of the same name is another one. */
const SAME_MILES = 30;

/** The place of the story that has the name, if it is only one. */
function ownPlace(known: readonly Known[], { name, point }: ImportedPlace): Known | undefined {
	if (name === undefined) return undefined;
	const [first, ...others] = known.filter(({ names }) =>
		[names.short, names.formal].some((one) => plain(one) === plain(name))
	);
	const isNear = first && (!point || milesBetween(point, first.point) <= SAME_MILES);
	return isNear && others.length === 0 ? first : undefined;
}

/** Two records of one place have the same. */
const identityOf = ({ kind, geoids, names }: Omit<Known, 'id'>): string =>
	kind === 'site'
		? `${geoids.state} ${plain(names.short)}`
		: [geoids.state, geoids.county, geoids.place].join(' ');
