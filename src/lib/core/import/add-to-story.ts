/** Records into a story that stands already; every other byte of its text stays as it was. */
import { isRecord } from '../check/fields.ts';
import { addItems, editStory } from '../edit/edit-story.ts';
import type { Path } from '../parse/parse-json.ts';
import { z } from 'zod';
import { Place } from '../schema/story.ts';
import { idsIn } from './id-maker.ts';
import type { KnownRecords, MadeRecords } from './make-records.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the story has, as far as its records can be read. */
export function knownRecords(story: Json): KnownRecords {
	return {
		ids: idsIn(story),
		lanes: recordsIn(story['lanes']).flatMap(({ id, label }) =>
			typeof id === 'string' && typeof label === 'string' ? [{ id, label }] : []
		),
		sources: recordsIn(story['sources']).flatMap(({ id, URL }) =>
			typeof id === 'string' && typeof URL === 'string' ? [{ id, URL }] : []
		),
		places: recordsIn(story['places']).flatMap((place) => {
			const { data } = KnownPlace.safeParse(place);
			return data ? [data] : [];
		})
	};
}

const { id, names, kind, geoids, point } = Place.shape;
const KnownPlace = z.object({ id, names, kind, geoids, point });

const recordsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const LISTS = ['lanes', 'sources', 'places', 'events'] as const;

/** Whether there is room where the records go, and nothing would be written over. */
export function canTakeUp(story: Json, format: string): boolean {
	const { extensions } = story;
	const isFree = (value: unknown) => value === undefined || Array.isArray(value);
	if (!LISTS.every((list) => isFree(story[list]))) return false;
	return extensions === undefined || (isRecord(extensions) && isFree(extensions[format]));
}

/** @param kept what has no place in a story, by format: added to what is kept there already */
export function addToStory(
	text: string,
	story: Json,
	records: MadeRecords,
	kept: Readonly<Record<string, readonly unknown[]>>
): string {
	let changed = text;
	const add = (path: Path, items: readonly unknown[], there: unknown) => {
		if (items.length === 0) return;
		changed = Array.isArray(there)
			? addItems(changed, path, items)
			: editStory(changed, path, items);
	};
	for (const list of LISTS) {
		add([list], records[list], story[list]);
	}
	const { extensions } = story;
	if (!isRecord(extensions)) {
		return Object.keys(kept).length > 0 ? editStory(changed, ['extensions'], kept) : changed;
	}
	for (const [format, items] of Object.entries(kept)) {
		add(['extensions', format], items, extensions[format]);
	}
	return changed;
}
