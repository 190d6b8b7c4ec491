/** Which records name a record: what taking it away would leave pointing nowhere. */
import { readFields, valueAt } from '#lib/core/check/fields.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import { count } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { DESK_LISTS, isDeskList, recordPath, rowName, type DeskList } from './record-lists.ts';

export interface Referrer {
	path: Path;
	/** Null for the story's own fields. */
	list: DeskList | null;
	name: string;
}

/** Each record once, in the order of the file; the record itself is not one of them. */
export function referrersOf(value: unknown, id: string, self: Path): Referrer[] {
	const paths = readFields(value)
		.filter(({ text, refersTo }) => text === id && refersTo.length > 0)
		.map(({ path }) => recordPath(path));
	const found = new Map(paths.map((path) => [formatPath(path), path]));
	found.delete(formatPath(self));
	return [...found.values()].map((path) => {
		const [list] = path;
		return isDeskList(list)
			? { path, list, name: rowName(list, valueAt(value, path)) }
			: { path, list: null, name: THE_STORY };
	});
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
