/** Stories as they are named on the command line. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { rightForm } from '../lib/core/check/shape.ts';
import { FIELD, Story } from '../lib/core/schema/story.ts';
import { listKeptVersions, listStories, storyFile } from '../lib/server/read-story.ts';
import { orUsageError } from './read-file.ts';
import { UsageError } from './usage-error.ts';

/** Every story in `data/`. */
export function everyStory(): string[] {
	const ids = storyIds();
	if (ids.length === 0) throw new UsageError('There is no story in data/.');
	return ids.map(fileOfId);
}

/** The file of every version that is kept in `data/versions/`. */
export const everyKeptVersion = (): string[] =>
	orUsageError('data/versions/', () => listKeptVersions()).map(({ file }) =>
		relative(process.cwd(), file)
	);

/**
 * The file of a story that is named by its id or by its file; `-`, for standard input, stays. What
 * looks like a file is left to its reader.
 * @throws {UsageError} if there is no such story
 */
export function fileOfStory(story: string): string {
	if (/^-$|\.json$|\//.test(story) || existsSync(story)) return story;
	const file = fileOfId(story);
	if (existsSync(file)) return file;
	const { mend } = didYouMean(story, storyIds());
	throw new UsageError(`There is no story “${story}”.`, mend);
}

/**
 * Where a story with this id will stand.
 * @throws {UsageError} if it is no id
 */
export function fileOfNew(id: string): string {
	if (Story.shape.id.safeParse(id).success) return fileOfId(id);
	const likely = rightForm(FIELD.id, id);
	throw new UsageError(
		`“${id}” is no id: lower-case letters, digits and single hyphens.`,
		likely && `Did you mean “${likely}”?`
	);
}

/** From where the command runs. */
const fileOfId = (id: string): string => relative(process.cwd(), storyFile(id));

const storyIds = (): string[] => orUsageError('data/', () => listStories());
