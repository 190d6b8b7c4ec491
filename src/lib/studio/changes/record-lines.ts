/** What changed in one record, as lines of the file. */
import { isRecord } from '#lib/core/check/fields.ts';
import { RECORD_LISTS } from '#lib/core/schema/story.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { idOf, isDeskList, itemsOf } from '../desk/record-lists.ts';
import type { StoryText } from '../desk/story-text.ts';
import { stretchOf } from '../desk/text-places.ts';
import { diffLines, type DiffLine, type Lines } from './line-diff.ts';
import type { RecordChange } from './story-changes.ts';

/** Runs of lines that changed, each with its neighbours. */
export function changedLines(was: StoryText, is: StoryText, change: RecordChange): DiffLine[][] {
	if (change.list !== 'story') {
		return diffAt(was, pathOf(was.value, change), is, pathOf(is.value, change));
	}
	const own = [was.value, is.value].flatMap((value) => (isRecord(value) ? Object.keys(value) : []));
	return [...new Set(own)]
		.filter((field) => !Object.hasOwn(RECORD_LISTS, field))
		.flatMap((field) => diffAt(was, [field], is, [field]));
}

/** Where the record stands now; null if it is gone. */
export function pathOf(value: unknown, { list, id }: RecordChange): Path | null {
	if (!isDeskList(list)) return [];
	const index = itemsOf(value, list).findIndex((record) => idOf(record) === id);
	return index >= 0 ? [list, index] : null;
}

function diffAt(
	before: StoryText,
	was: Path | null,
	after: StoryText,
	is: Path | null
): DiffLine[][] {
	const runs = diffLines(linesAt(before, was), linesAt(after, is));
	return runs.some((run) => run.some(({ kind }) => kind !== 'same')) ? runs : [];
}

/** Whole lines, without their common indentation and without the comma after the last. */
function linesAt(story: StoryText, path: Path | null): Lines {
	const stretch = path && stretchOf(story, path);
	if (!stretch) return { text: '', first: 1 };
	const { text } = story;
	const start = text.lastIndexOf('\n', stretch.from) + 1;
	const lines = text.slice(start, stretch.to).split(/\r\n|\r|\n/);
	const indents = lines.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)![0].length);
	const indent = Math.min(...indents);
	return { text: lines.map((line) => line.slice(indent)).join('\n'), first: stretch.firstLine };
}
