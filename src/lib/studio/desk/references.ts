/** Which records name a record: what taking it away would leave pointing nowhere. */
import { fieldsWithin, isRecord } from '#lib/core/check/fields.ts';
import { count } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { DESK_LISTS, isDeskList, rowName, type DeskList } from './record-lists.ts';

export interface Referrer {
	path: Path;
	/** Null for the story's own fields. */
	list: DeskList | null;
	name: string;
}

/** Each record once, in the order of the file; the record itself is not one of them. */
export function referrersOf(value: unknown, id: string, self: Path): Referrer[] {
	if (!isRecord(value)) return [];
	const found = Object.entries(value).flatMap(([name, field]): Referrer[] => {
		if (!isDeskList(name) || !Array.isArray(field)) {
			return names(field, id, [name]) ? [{ path: [], list: null, name: THE_STORY }] : [];
		}
		return field.flatMap((record: unknown, index) => {
			const isSelf = name === self[0] && index === self[1];
			if (isSelf || !names(record, id, [name, index])) return [];
			return [{ path: [name, index], list: name, name: rowName(name, record) }];
		});
	});
	const story = found.find(({ list }) => list === null);
	return found.filter((one) => one.list !== null || one === story);
}

/** Whether a part of the story has the id where the contract has a reference. */
const names = (part: unknown, id: string, path: Path): boolean =>
	holds(part, id) &&
	fieldsWithin(part, path).some(({ text, refersTo }) => text === id && refersTo.length > 0);

/** Whether the text stands anywhere in it: of tens of thousands of records few have to be looked at closely. */
function holds(part: unknown, text: string): boolean {
	if (typeof part !== 'object' || part === null) return part === text;
	for (const key in part) if (holds(part[key as never], text)) return true;
	return false;
}

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
