/** A whole story of sound records, with neutral fields where the file's own are wrong. */
import { z } from 'zod';
import type { Path } from '../parse/parse-json.ts';
import { Inset, Story, type EventRecord, type Status } from '../schema/story.ts';
import { withoutGaps } from './draft.ts';
import { valueAt } from './fields.ts';
import { HEAD_KEYS, neutralHead, wholeWindow } from './neutral-head.ts';
import type { SoundRecords } from './sound-records.ts';
import { withoutLost, type IsThere } from './without-lost.ts';

/** A field whose value in the file was not used. */
export interface Replaced {
	path: Path;
	/** Ids that it names and that are left out. */
	missing: readonly string[];
}

interface Parts {
	records: SoundRecords;
	/** The first of its events. */
	first: EventRecord;
	isThere: IsThere;
	/** Whether something at this path, or in it, is wrong. */
	isBroken: (path: Path) => boolean;
	/** Whether the record at this path is left out. */
	isLeftOut: (path: Path) => boolean;
}

/** @param file the whole of it, as it was parsed */
export function composeStory(file: unknown, parts: Parts): { story: Story; replaced: Replaced[] } {
	const { records, first, isThere, isBroken, isLeftOut } = parts;
	const replaced: Replaced[] = [];
	const take = <T>(path: Path, schema: z.ZodType<T>, neutral: T): T => {
		const read = schema.safeParse(valueAt(file, path));
		if (read.success && read.data === undefined) return read.data;
		const lost: string[] = [];
		const left =
			read.success && !isBroken(path)
				? withoutLost(schema, read.data, (id, kinds) => {
						const found = isThere(id, kinds);
						if (!found) lost.push(id);
						return found;
					})
				: undefined;
		if (left !== undefined) return left as T;
		replaced.push({ path, missing: lost });
		return neutral;
	};

	const { shape } = Story;
	const map = shape.map.shape;
	const { events } = records;
	const neutral = neutralHead(events);
	const head = Object.fromEntries(
		HEAD_KEYS.map((key) => [key, take<unknown>([key], shape[key], neutral[key])])
	) as typeof neutral;
	const windows = records.windows.length > 0 ? records.windows : [wholeWindow(events)];
	const statuses = isLeftOut(['statuses', 0]) ? [NO_STATUS, ...records.statuses] : records.statuses;
	const focus = take(['focus'], shape.focus, { event: first.id, window: 1 });
	const windowsLeft = numbersLeft(valueAt(file, ['windows']), (index) =>
		isLeftOut(['windows', index])
	);
	if (!windowsLeft.includes(focus.window)) {
		replaced.push({ path: ['focus', 'window'], missing: [] });
	}
	const insets = take(['map', 'insets'], z.array(z.unknown()).optional(), undefined);

	const story = {
		...head,
		...records,
		windows,
		statuses,
		// Of one that is not there the first.
		focus: { ...focus, window: Math.max(1, windowsLeft.indexOf(focus.window) + 1) },
		map: {
			counted: take(['map', 'counted'], map.counted, statuses[0]?.id ?? ''),
			...withoutGaps({
				insets: insets?.flatMap((item, index) => {
					const read = Inset.safeParse(item);
					return read.success && !isBroken(['map', 'insets', index]) ? [read.data] : [];
				}),
				moments: take(['map', 'moments'], map.moments, undefined),
				momentsTitle: take(['map', 'momentsTitle'], map.momentsTitle, undefined),
				absent: take(['map', 'absent'], map.absent, undefined)
			})
		},
		...withoutGaps({
			$schema: take(['$schema'], shape.$schema, undefined),
			extensions: take(['extensions'], shape.extensions, undefined)
		})
	};
	return { story, replaced };
}

/** The first status is what a place has of which nothing was said: no other may stand for it. */
const NO_STATUS: Status = {
	id: 'no-status',
	label: 'has no status',
	many: 'places have no status',
	tone: 'off'
};

/** Numbers, from 1, of the items of a list that are not left out. */
const numbersLeft = (items: unknown, isLeftOut: (index: number) => boolean): number[] =>
	(Array.isArray(items) ? items : []).flatMap((_, index) => (isLeftOut(index) ? [] : [index + 1]));
