/**
 * The differences between two values at one place of a story, field by field. The order of names is
 * never a difference; that of a list only where the list means it (`list-meaning.ts`).
 */
import { isRecord } from '../check/fields.ts';
import { metaOf, schemaAt } from '../schema/schema-at.ts';
import { FIELD } from '../schema/story.ts';
import { diffWords, type DiffPart } from '../text/word-diff.ts';
import { isTuple, meaningOf, type ListMeaning } from './list-meaning.ts';
import { isPublished } from './published.ts';

interface Changed {
	/** From its record, as a person would write it: `executive.title`, `wordings[paper].exact`, `claims[2]`. */
	field: string;
	/** A reader is told it (`published.ts`). */
	published: boolean;
}

/** What is not there is undefined, and left out of JSON. */
export type FieldChange = Changed &
	(
		| { kind: 'words'; before: string; after: string; parts: DiffPart[] }
		/** The date, hour, limits or order of an event or a remark. */
		| { kind: 'moved'; before: unknown; after: unknown }
		| { kind: 'value'; before: unknown; after: unknown }
		/** Items that a list gained or lost. */
		| { kind: 'items'; added: unknown[]; removed: unknown[] }
		/** Of the items in both, those whose order counts. */
		| { kind: 'order'; before: string[]; after: string[] }
	);

export interface Spot {
	/** From the story, for the schema: `['events', 0, 'title']`. */
	path: readonly (string | number)[];
	/** From the record, for people; empty for the record itself. */
	field: string;
}

const TIME = new Set(['date', 'time', 'scheduled', 'partOfDay', 'notBefore', 'notAfter', 'order']);

export function compareFields(spot: Spot, before: unknown, after: unknown): FieldChange[] {
	if (before === after) return [];
	if (isRecord(before) && isRecord(after)) {
		const names = new Set([...Object.keys(before), ...Object.keys(after)]);
		return [...names].flatMap((name) =>
			compareFields(fieldOf(spot, name), before[name], after[name])
		);
	}
	const [was, is] = [before ?? [], after ?? []];
	if (Array.isArray(was) && Array.isArray(is) && !(isTuple(was) || isTuple(is))) {
		return compareLists(spot, was, is);
	}
	return stableText(before) === stableText(after) ? [] : [compareValues(spot, before, after)];
}

const fieldOf = ({ path, field }: Spot, name: string): Spot => ({
	path: [...path, name],
	field: field ? `${field}.${name}` : name
});

function compareValues({ path, field }: Spot, before: unknown, after: unknown): FieldChange {
	const changed = { field, published: isPublished(path) };
	const [list, , name] = path;
	if ((list === 'events' || list === 'remarks') && TIME.has(String(name))) {
		return { kind: 'moved', ...changed, before, after };
	}
	const [was, is] = [before ?? '', after ?? ''];
	if (isText(path) && typeof was === 'string' && typeof is === 'string') {
		return { kind: 'words', ...changed, before: was, after: is, parts: diffWords(was, is) };
	}
	return { kind: 'value', ...changed, before, after };
}

function isText(path: Spot['path']): boolean {
	const schema = schemaAt(path);
	const { title } = schema ? metaOf(schema) : {};
	return title === FIELD.text || title === FIELD.verbatim;
}

function compareLists(
	spot: Spot,
	before: readonly unknown[],
	after: readonly unknown[]
): FieldChange[] {
	const meaning = meaningOf(spot.path);
	const changed = { field: spot.field, published: isPublished(spot.path) };
	const [was, is] = [byKey(before, meaning), byKey(after, meaning)];
	const lost = [...was.keys()].filter((key) => !is.has(key));
	const gained = [...is.keys()].filter((key) => !was.has(key));
	const rest = meaning.pairsRest ? Math.min(lost.length, gained.length) : 0;
	const oldKey = new Map(gained.slice(0, rest).map((key, i) => [key, lost[i] ?? key]));
	const newKey = new Map(lost.slice(0, rest).map((key, i) => [key, gained[i] ?? key]));
	const within = [...is].flatMap(([key, item], index) => {
		const old = oldKey.get(key) ?? key;
		return was.has(old) ? compareFields(itemOf(spot, key, index, meaning), was.get(old), item) : [];
	});
	const added = gained.slice(rest).map((key) => is.get(key));
	const removed = lost.slice(rest).map((key) => was.get(key));
	const keys = [...was.keys()].map((key) => newKey.get(key) ?? key);
	const order = compareOrder(keys, [...is.keys()], meaning);
	return [
		...within,
		...(added.length || removed.length
			? [{ kind: 'items' as const, ...changed, added, removed }]
			: []),
		...(order ? [{ kind: 'order' as const, ...changed, ...order }] : [])
	];
}

/** An item is named by its key where that is an id, else by its number from 1. */
const itemOf = (
	{ path, field }: Spot,
	key: string,
	index: number,
	{ pairsRest }: ListMeaning
): Spot => ({
	path: [...path, 0],
	field: `${field}[${pairsRest ? index + 1 : key}]`
});

/** Items by what tells them apart; of several alike, each has a key of its own. */
function byKey(items: readonly unknown[], { key }: ListMeaning): Map<string, unknown> {
	const found = new Map<string, unknown>();
	for (const item of items) {
		const own = key && isRecord(item) ? item[key] : item;
		const text = typeof own === 'string' ? own : stableText(own);
		let name = text;
		for (let count = 2; found.has(name); count++) name = `${text} (${count})`;
		found.set(name, item);
	}
	return found;
}

/** Of the items that both have; null where the order is the same or means nothing. */
export function compareOrder(
	before: readonly string[],
	after: readonly string[],
	{ order }: Pick<ListMeaning, 'order'>
): { before: string[]; after: string[] } | null {
	const was = before.filter((key) => after.includes(key));
	const is = after.filter((key) => before.includes(key));
	if (order === 'all' && was.some((key, i) => key !== is[i])) return { before: was, after: is };
	const [first, now] = [was[0], after[0]];
	if (order === 'first' && first !== undefined && now !== undefined && first !== now) {
		return { before: [first], after: [now] };
	}
	return null;
}

/** JSON that is the same for values that say the same: names in the order of the alphabet. */
export function stableText(value: unknown): string {
	const sorted = JSON.stringify(value, (_, part: unknown) =>
		isRecord(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	) as string | undefined;
	return sorted ?? '';
}
