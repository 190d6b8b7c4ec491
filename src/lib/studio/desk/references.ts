/** Which records name a record: what taking it away would leave pointing nowhere. */
import { fieldsWithin, isRecord } from '#lib/core/check/fields.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import { count } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { onceEach } from './once-each.ts';
import { DESK_LISTS, isDeskList, LIST_NAMES, rowName, type DeskList } from './record-lists.ts';

export interface Referrer {
	path: Path;
	/** Null for the story's own fields. */
	list: DeskList | null;
	name: string;
}

/** Each record once, in the order of the file; the record itself is not one of them. */
export function referrersOf(value: unknown, id: string, self: Path): Referrer[] {
	if (!isRecord(value)) return [];
	const asked = { value, id, key: formatPath(self) };
	if (last?.id !== id || last.key !== asked.key || !isSameBeside(last.value, value, self)) {
		last = { ...asked, found: findReferrers(value, id, self) };
	}
	return last.found;
}

/** It is asked for with each letter typed in the record that the others name. */
let last: { value: Story; id: string; key: string; found: Referrer[] } | null = null;

type Story = Readonly<Record<string, unknown>>;

/** Whether all but one record is the same. */
function isSameBeside(was: Story, is: Story, [list, index]: Path): boolean {
	const names = Object.keys(is);
	if (names.length !== Object.keys(was).length) return false;
	return names.every((name) => {
		const [before, after] = [was[name], is[name]];
		if (before === after) return true;
		if (name !== list || !Array.isArray(before) || !Array.isArray(after)) return false;
		return (
			before.length === after.length && after.every((item, i) => i === index || item === before[i])
		);
	});
}

function findReferrers(story: Story, id: string, self: Path): Referrer[] {
	const found = Object.entries(story).flatMap(([name, field]): Referrer[] => {
		if (!isDeskList(name) || !Array.isArray(field)) {
			const isNamed = holds(field, id) && namesIn(field, [name]).has(id);
			return isNamed ? [{ path: [], list: null, name: THE_STORY }] : [];
		}
		const referrers: Referrer[] = [];
		for (const [index, record] of field.entries()) {
			if (!holds(record, id) || !NAMES[name](record).has(id)) continue;
			if (name === self[0] && index === self[1]) continue;
			referrers.push({ path: [name, index], list: name, name: rowName(name, record) });
		}
		return referrers;
	});
	const own = found.find(({ list }) => list === null);
	return found.filter((one) => one.list !== null || one === own);
}

/** Whether the text stands anywhere in it: few records have to be looked at more closely. */
function holds(part: unknown, text: string): boolean {
	if (typeof part !== 'object' || part === null) return part === text;
	for (const key in part) if (holds(part[key as never], text)) return true;
	return false;
}

/** Ids that stand where the contract has references. */
const namesIn = (part: unknown, path: Path): Set<string> =>
	new Set(
		fieldsWithin(part, path).flatMap(({ text, refersTo }) => (refersTo.length > 0 ? text : []))
	);

const NAMES = Object.fromEntries(
	LIST_NAMES.map((list) => [list, onceEach((record) => namesIn(record, [list, 0]))])
) as Record<DeskList, (record: unknown) => Set<string>>;

const THE_STORY = 'the story itself';

/** "remark “We are …”" */
export const referrerWords = ({ list, name }: Referrer): string =>
	list ? `${DESK_LISTS[list].one} ${name}` : name;

/** "2 remarks, the story itself" */
export function countReferrers(referrers: readonly Referrer[]): string {
	const lists = referrers.map(({ list }) => list);
	const counts = [...new Set(lists)].map((list) => {
		if (!list) return THE_STORY;
		const { one, many } = DESK_LISTS[list];
		return count(lists.filter((other) => other === list).length, one, many);
	});
	return counts.join(', ');
}
