/** What a draft changed since it was opened or published, by record; whatever state the draft is in. */
import { isRecord } from '#lib/core/check/fields.ts';
import { diffStories, type RecordName } from '#lib/core/diff/story-diff.ts';
import { RECORD_LISTS, type RecordList, type Story } from '#lib/core/schema/story.ts';
import { LIST_OF } from '../desk/record-lists.ts';

export interface RecordChange {
	what: 'added' | 'removed' | 'edited';
	list: RecordList | 'story';
	/** Empty for the story itself. */
	id: string;
	name: string;
}

export interface StoryChanges {
	records: RecordChange[];
	/** Records whose published facts changed without an entry in `corrections`. */
	unexplained: number;
}

/** @returns null where one of the two is so broken that records cannot be told apart */
export function storyChanges(before: unknown, after: unknown): StoryChanges | null {
	const [was, is] = [comparable(before), comparable(after)];
	if (!was || !is) return null;
	try {
		const { added, removed, changed, story, corrections, unexplained } = diffStories(was, is);
		const logged = corrections.added.length + corrections.removed.length;
		const own = story.length + logged > 0;
		return {
			records: [
				...(own
					? [{ what: 'edited' as const, list: 'story' as const, id: '', name: 'The story itself' }]
					: []),
				...added.map(inList('added')),
				...changed.map(inList('edited')),
				...removed.map(inList('removed'))
			],
			unexplained: unexplained.length
		};
	} catch (error) {
		// A field of another type than the schema's, somewhere; the checker says where.
		if (error instanceof TypeError) return null;
		throw error;
	}
}

const inList =
	(what: RecordChange['what']) =>
	({ kind, id, name }: RecordName): RecordChange => ({
		what,
		list: LIST_OF[kind],
		id,
		name: String(name)
	});

/** The lists hold records with ids, and all of them are there. */
function comparable(value: unknown): Story | null {
	if (!isRecord(value)) return null;
	const lists = [...Object.keys(RECORD_LISTS), 'corrections'].map((list) => {
		const items = Array.isArray(value[list]) ? (value[list] as unknown[]) : [];
		const isWhole = (item: unknown) =>
			isRecord(item) && (list === 'corrections' || typeof item['id'] === 'string');
		return [list, items.filter(isWhole)] as const;
	});
	return { ...value, ...Object.fromEntries(lists) } as unknown as Story;
}

/** "2 added, 1 edited" */
function countChanges(records: readonly RecordChange[]): string {
	const words = (['added', 'edited', 'removed'] as const).map((what) => {
		const n = records.filter((record) => record.what === what).length;
		return n > 0 ? `${n} ${what}` : '';
	});
	return words.filter(Boolean).join(', ');
}

/** Changes as they are sent to the page: of tens of thousands few are ever shown. */
export interface ChangesDigest {
	/** "2 added, 1 edited"; empty if nothing has changed. */
	counts: string;
	shown: readonly RecordChange[];
	/** How many there are beside those. */
	more: number;
	unexplained: number;
	/** By the id of each record that is in the draft. */
	signs: ReadonlyMap<string, 'new' | 'changed'>;
}

const MOST_SHOWN = 200;

export function digestChanges({ records, unexplained }: StoryChanges): ChangesDigest {
	const shown = records.slice(0, MOST_SHOWN);
	return {
		counts: countChanges(records),
		shown,
		more: records.length - shown.length,
		unexplained,
		signs: new Map(records.map(({ id, what }) => [id, what === 'added' ? 'new' : 'changed']))
	};
}
