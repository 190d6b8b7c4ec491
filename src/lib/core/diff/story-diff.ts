/**
 * What is different between two versions of a story: records by their id, be it one they had before
 * (`formerly`), fields by their meaning. The order of records, of names and of lists that are sets is no difference, nor is any white space.
 *
 * A change to what readers were told (`published.ts`) wants an entry in `corrections` that the older
 * version does not have:
 * - a record that changed, or an event, remark, place or dispute that is new: one that names it;
 * - an event, remark, place or dispute that is gone: a retraction, as nothing can name it any more;
 * - the story's own words, such as its title: any, as they have no id.
 * Lanes, statuses, people and sources come and go with the records that name them. An entry that was
 * itself taken out or rewritten is never explained.
 */
import {
	RECORD_LISTS,
	type Correction,
	type RecordKind,
	type RecordList,
	type Story
} from '../schema/story.ts';
import { compareFields, compareOrder, stableText, type FieldChange } from './compare-fields.ts';
import { ORDERED_RECORDS } from './list-meaning.ts';
import { withNewIds } from './new-ids.ts';

export interface RecordName {
	kind: RecordKind;
	id: string;
	/** Its title, name, question or first words. */
	name: string;
}

export interface ChangedRecord extends RecordName {
	changes: FieldChange[];
}

export interface Unexplained {
	what: 'added' | 'removed' | 'changed';
	/** Null: the story itself. */
	record: RecordName | null;
	/** The published fields that changed. */
	fields: string[];
}

export interface StoryDiff {
	added: RecordName[];
	removed: RecordName[];
	changed: ChangedRecord[];
	/** What belongs to no record: title, deck, windows … */
	story: FieldChange[];
	/** Entries of the change log that only one version has. */
	corrections: { added: Correction[]; removed: Correction[] };
	/** Published facts that changed without an entry. */
	unexplained: Unexplained[];
}

const LISTS = Object.keys(RECORD_LISTS) as RecordList[];
/** Kinds that readers are told of one by one. */
const TOLD: readonly RecordKind[] = ['event', 'remark', 'place', 'dispute'];

export function diffStories(older: Story, after: Story): StoryDiff {
	const before = withNewIds(older, after);
	const records = LISTS.map((list) => diffRecords(list, before[list], after[list]));
	const found = {
		added: records.flatMap(({ added }) => added),
		removed: records.flatMap(({ removed }) => removed),
		changed: records.flatMap(({ changed }) => changed),
		story: [...diffOwnFields(before, after), ...diffOrders(before, after)],
		corrections: {
			added: without(after.corrections, before.corrections),
			removed: without(before.corrections, after.corrections)
		}
	};
	return { ...found, unexplained: findUnexplained(found) };
}

export const isSame = ({ added, removed, changed, story, corrections }: StoryDiff): boolean =>
	[added, removed, changed, story, corrections.added, corrections.removed].every(
		(list) => list.length === 0
	);

interface AnyRecord {
	id: string;
}

function diffRecords(list: RecordList, before: readonly AnyRecord[], after: readonly AnyRecord[]) {
	const [was, is] = [before, after].map((all) => new Map(all.map((record) => [record.id, record])));
	const name = (record: AnyRecord) => nameRecord(list, record);
	return {
		added: after.filter(({ id }) => !was?.has(id)).map(name),
		removed: before.filter(({ id }) => !is?.has(id)).map(name),
		changed: before.flatMap((record): ChangedRecord[] => {
			const other = is?.get(record.id);
			const changes = other ? compareFields({ path: [list, 0], field: '' }, record, other) : [];
			return other && changes.length > 0 ? [{ ...name(other), changes }] : [];
		})
	};
}

function nameRecord(list: RecordList, record: AnyRecord): RecordName {
	const { title, name, names, question, label, words, publisher } = record as AnyRecord & {
		names?: { short: string };
	} & Partial<Record<'title' | 'name' | 'question' | 'label' | 'words' | 'publisher', string>>;
	const shown = title ?? name ?? names?.short ?? question ?? words ?? label ?? publisher;
	return { kind: RECORD_LISTS[list], id: record.id, name: shown ?? record.id };
}

function diffOwnFields(before: Story, after: Story): FieldChange[] {
	const own = (story: Story) =>
		Object.fromEntries(
			Object.entries(story).filter(([field]) => field !== 'corrections' && !isList(field))
		);
	return compareFields({ path: [], field: '' }, own(before), own(after));
}

const isList = (field: string): boolean => Object.hasOwn(RECORD_LISTS, field);

const diffOrders = (before: Story, after: Story): FieldChange[] =>
	ORDERED_RECORDS.flatMap((list): FieldChange[] => {
		const [was, is] = [before, after].map((story) => story[list].map(({ id }) => id));
		const order = compareOrder(was ?? [], is ?? [], { order: 'all' });
		return order ? [{ kind: 'order', field: list, published: list === 'statuses', ...order }] : [];
	});

/** The entries of one log that another does not have, counted. */
function without(entries: readonly Correction[], others: readonly Correction[]): Correction[] {
	const left = others.map(stableText);
	return entries.filter((entry) => {
		const index = left.indexOf(stableText(entry));
		if (index >= 0) left.splice(index, 1);
		return index < 0;
	});
}

function findUnexplained(diff: Omit<StoryDiff, 'unexplained'>): Unexplained[] {
	const { added: entries, removed: rewritten } = diff.corrections;
	const named = new Set(entries.flatMap(({ records }) => records));
	const isRetracted = entries.some(({ kind }) => kind === 'retraction');
	const told = ({ kind }: RecordName) => TOLD.includes(kind);
	const changed = diff.changed.map(({ changes, ...record }) => ({
		what: 'changed' as const,
		record,
		fields: publishedFields(changes)
	}));
	const own = publishedFields(diff.story);
	return [
		...diff.added
			.filter((record) => told(record) && !named.has(record.id))
			.map((record) => ({ what: 'added' as const, record, fields: [] })),
		...diff.removed
			.filter((record) => told(record) && !isRetracted)
			.map((record) => ({ what: 'removed' as const, record, fields: [] })),
		...changed.filter(({ record, fields }) => fields.length > 0 && !named.has(record.id)),
		...(own.length > 0 && entries.length === 0
			? [{ what: 'changed' as const, record: null, fields: own }]
			: []),
		...(rewritten.length > 0
			? [{ what: 'changed' as const, record: null, fields: ['corrections'] }]
			: [])
	];
}

const publishedFields = (changes: readonly FieldChange[]): string[] => [
	...new Set(changes.filter(({ published }) => published).map(({ field }) => field))
];
