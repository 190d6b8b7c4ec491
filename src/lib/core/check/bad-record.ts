/** A part of a story file that cannot be shown, and why. */
import type { Path } from '../parse/parse-json.ts';
import type { RecordKind } from '../schema/story.ts';
import { isRecord, valueAt } from './fields.ts';
import type { Finding } from './finding.ts';
import { clip } from './words.ts';

export interface BadRecord {
	/** `['events', 3]`, `['zone']`; empty: the file as a whole. */
	path: Path;
	/** Its id, if it has one. */
	record?: string;
	kind: RecordKind | 'correction' | 'window' | 'step' | 'inset' | 'field' | 'file';
	/** The words by which its author knows it, as far as there are any. */
	title?: string;
	/** Errors in it, by line; none where it is left out for the sake of others. */
	findings: readonly Finding[];
	/** Ids of records that it cannot do without and that are not there. */
	missing: readonly string[];
}

/** For look-ups: unlike `formatPath` it tells a field named `a[0]` from the first item of `a`. */
export const pathKey = (path: Path): string => JSON.stringify(path);

/** @param value the whole file */
export function badRecord(
	value: unknown,
	{ path, kind }: Pick<BadRecord, 'path' | 'kind'>,
	findings: readonly Finding[],
	missing: readonly string[] = []
): BadRecord {
	const item = kind === 'field' ? undefined : valueAt(value, path);
	const id = valueAt(item, ['id']);
	const title = titleOf(item);
	return {
		path,
		...(typeof id === 'string' && { record: id }),
		kind,
		...(title !== undefined && { title }),
		findings,
		missing
	};
}

/** Where each kind of record has the words that it is known by; the first that is there. */
const TITLES: readonly (readonly string[])[] = [
	['title'],
	['label'],
	['names', 'short'],
	['name'],
	['words'],
	['question'],
	['reason'],
	['text'],
	['publisher']
];
const LONGEST = 120;

function titleOf(item: unknown): string | undefined {
	if (!isRecord(item)) return undefined;
	const texts = TITLES.map((path) => valueAt(item, path));
	const title = texts.find((text) => typeof text === 'string' && text.trim() !== '');
	return typeof title === 'string' ? clip(title, LONGEST) : undefined;
}
