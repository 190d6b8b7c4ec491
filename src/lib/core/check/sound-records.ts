/** The records of a broken file that can be shown without those that cannot. */
import type { z } from 'zod';
import type { Path } from '../parse/parse-json.ts';
import { RECORD_LISTS, Step, Story, type RecordKind } from '../schema/story.ts';
import { badRecord, pathKey, type BadRecord } from './bad-record.ts';
import type { Draft } from './draft.ts';
import { isRecord, valueAt } from './fields.ts';
import type { Finding } from './finding.ts';
import { withoutLost, type IsThere } from './without-lost.ts';

/** Every list of the file, with what is in it. */
export const LISTS = {
	...RECORD_LISTS,
	corrections: 'correction',
	windows: 'window',
	tour: 'step'
} as const;

type List = keyof typeof LISTS;

/** What the story's lists hold of what is sound. */
export type SoundRecords = Required<Pick<Story, List>>;

interface Candidate {
	list: List;
	path: Path;
	value: unknown;
}

/**
 * @param value the whole file
 * @param isBroken whether something at this path, or in it, is wrong
 */
export function soundRecords(
	value: unknown,
	draft: Draft,
	errorsAt: (path: Path) => readonly Finding[],
	isBroken: (path: Path) => boolean
): { records: SoundRecords; isThere: IsThere; bad: BadRecord[] } {
	const right = readRight(value, draft).filter(({ path }) => !isBroken(path));
	const { standing, missing } = standTogether(right);

	const records = Object.fromEntries(
		Object.keys(LISTS).map((list) => [
			list,
			standing.filter((one) => one.list === list).map((one) => one.value)
		])
	) as unknown as SoundRecords;
	const sound = new Set(standing.map(({ path }) => pathKey(path)));
	const bad = everyItem(value)
		.filter(({ path }) => !sound.has(pathKey(path)))
		.map(({ list, path }) => {
			const lost = missing.get(pathKey(path));
			return badRecord(value, { path, kind: LISTS[list] }, errorsAt(path), lost);
		});
	return { records, isThere: lookUp(standing), bad };
}

function everyItem(value: unknown): { list: List; path: Path }[] {
	return Object.keys(LISTS).flatMap((key) => {
		const items = valueAt(value, [key]);
		if (!Array.isArray(items)) return [];
		return items.map((_, index) => ({ list: key as List, path: [key, index] }));
	});
}

/** Those whose shape is right. */
function readRight(value: unknown, draft: Draft): Candidate[] {
	const { tour } = isRecord(value) ? value : {};
	const steps = (Array.isArray(tour) ? tour : []).flatMap((item: unknown, index) => {
		const read = Step.safeParse(item);
		return read.success ? [{ value: read.data, path: ['tour', index] }] : [];
	});
	const lists = { ...draft, tour: steps };
	return (Object.keys(LISTS) as List[]).flatMap((list) =>
		lists[list].map(({ value, path }) => ({ list, path, value }))
	);
}

interface Standing {
	standing: Candidate[];
	/** By the path of each that fell: ids that it cannot do without. */
	missing: Map<string, string[]>;
}

/** Whoever needs a record that is left out is left out too, until all that is needed is there. */
function standTogether(candidates: readonly Candidate[]): Standing {
	const missing = new Map<string, string[]>();
	let standing = candidates;
	for (;;) {
		const isThere = lookUp(standing);
		const next = standing.flatMap((one) => {
			const lost: string[] = [];
			const value = withoutLost(schemaOf(one.list), one.value, (id, kinds) => {
				const found = isThere(id, kinds);
				if (!found) lost.push(id);
				return found;
			});
			if (value !== undefined) return [{ ...one, value }];
			missing.set(pathKey(one.path), [...new Set(lost)]);
			return [];
		});
		if (next.length === standing.length) return { standing: next, missing };
		standing = next;
	}
}

function schemaOf(list: List): z.core.$ZodType {
	return list === 'tour' ? Step : Story.shape[list].element;
}

function lookUp(candidates: readonly Candidate[]): IsThere {
	const kinds = new Map<string, RecordKind>();
	for (const { list, value } of candidates) {
		const id = valueAt(value, ['id']);
		if (typeof id === 'string' && list in RECORD_LISTS) kinds.set(id, LISTS[list] as RecordKind);
	}
	return (id, wanted) => {
		const kind = kinds.get(id);
		return kind !== undefined && wanted.includes(kind);
	};
}
