/** Which records name a record: what taking it away would leave pointing nowhere. */
import { readFields, valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { DESK_LISTS, nameOf, recordPath, type DeskList } from './record-lists.ts';

export interface Referrer {
	path: Path;
	/** "remark “We are …”" */
	words: string;
}

/** Each record once, in the order of the file; the record itself is not one of them. */
export function referrersOf(value: unknown, id: string, self: Path): Referrer[] {
	const found = new Map<string, Referrer>();
	for (const { text, path, refersTo } of readFields(value)) {
		if (text !== id || refersTo.length === 0) continue;
		const record = recordPath(path);
		const isSelf = record.length > 0 && record.every((step, depth) => step === self[depth]);
		const key = record.join('.');
		if (!isSelf && !found.has(key)) found.set(key, { path: record, words: wordsOf(value, record) });
	}
	return [...found.values()];
}

function wordsOf(value: unknown, path: Path): string {
	if (path.length === 0) return 'the story itself';
	const list = path[0] as DeskList;
	return `${DESK_LISTS[list].one} ${nameOf(list, valueAt(value, path))}`;
}
