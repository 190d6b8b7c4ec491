/** A record as it begins: a name and an id made of it; the rest is asked for by the form. */
import { isRecord } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import type { RecordKind, RecordList } from '#lib/core/schema/story.ts';
import { RECORD_LISTS } from '#lib/core/schema/story.ts';
import { plain } from '#lib/core/text/plain.ts';

/** Kinds that can be begun by a name alone; in which field it stands. */
const NAMED: Readonly<Partial<Record<RecordKind, (name: string) => object>>> = {
	place: (name) => ({ names: { formal: name, short: name } }),
	person: (name) => ({ name }),
	source: (name) => ({ title: name }),
	event: (name) => ({ title: name })
};

export const canBegin = (kind: RecordKind): boolean => kind in NAMED;

/** @param taken ids in use */
export function newRecord(
	story: unknown,
	kind: RecordKind,
	name: string,
	taken: Iterable<string>
): { path: Path; value: { id: string } } {
	const list = (Object.keys(RECORD_LISTS) as RecordList[]).find(
		(key) => RECORD_LISTS[key] === kind
	);
	const items = isRecord(story) && list ? story[list] : [];
	const path = [list ?? '', Array.isArray(items) ? items.length : 0];
	return { path, value: { id: freeId(name, kind, new Set(taken)), ...NAMED[kind]?.(name) } };
}

const MOST = 60;

function freeId(name: string, kind: RecordKind, taken: ReadonlySet<string>): string {
	const words = plain(name)
		.slice(0, MOST)
		.match(/[a-z0-9]+/g) ?? [kind];
	const id = words.join('-');
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	return free;
}
