/** The stories in `data/`, read and checked. A story with an error is never handed out. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { checkStory } from '../core/check/check-story.ts';
import { isError, type Finding } from '../core/check/finding.ts';
import { reportFindings, summarise } from '../core/check/report.ts';
import type { Story } from '../core/schema/story.ts';
import { gazetteer } from './gazetteer.ts';

// Builds, tests and the dev server all run in the project's folder; a bundled copy of this module
// could not find it by its own address.
const FOLDER = join(process.cwd(), 'data');

/** Ids of all stories, in the order of the alphabet. */
export function listStories(folder = FOLDER): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json') && !/\.(schema|checked)\.json$/.test(name))
		.map((name) => basename(name, '.json'))
		.sort();
}

export const storyFile = (id: string, folder = FOLDER): string => join(folder, `${id}.json`);

/** A story that cannot be shown. Its message is the report; where in our code it arose is no help. */
export class StoryError extends Error {
	override readonly name = 'StoryError';
	readonly file: string;
	readonly text: string;
	readonly findings: readonly Finding[];

	constructor(file: string, text: string, findings: readonly Finding[]) {
		const errors = findings.filter(isError);
		const where = relative(process.cwd(), file);
		super(`${where}: ${summarise(errors)}\n\n${reportFindings(errors, { file: where, text })}`);
		this.file = file;
		this.text = text;
		this.findings = findings;
		this.stack = `${this.name}: ${this.message}`;
	}
}

export interface ReadStory {
	story: Story;
	text: string;
	/** Warnings and notes. */
	findings: Finding[];
}

/** @throws {StoryError} if the file has an error. */
export function readStoryFile(file: string): ReadStory {
	const text = readFileSync(file, 'utf8');
	const { story, findings } = checkStory(text, { fileName: basename(file), gazetteer });
	if (!story) throw new StoryError(file, text, findings);
	return { story, text, findings };
}

/**
 * While someone is editing, a page keeps showing the last story that was sound; the overlay says
 * what is wrong with the new one. Held outside the module, which the dev server loads anew.
 */
const LAST_GOOD = Symbol.for('dateline.last-good-stories');
const held = globalThis as { [LAST_GOOD]?: Map<string, Story> };
const lastGood = (held[LAST_GOOD] ??= new Map<string, Story>());

/**
 * The story with this id.
 * @throws {StoryError} if the file has an error; under `npm run dev` only if it never was sound.
 */
export function readStory(id: string): Story {
	try {
		const { story } = readStoryFile(storyFile(id));
		if (isDev) lastGood.set(id, story);
		return story;
	} catch (error) {
		const before = isDev && error instanceof StoryError ? lastGood.get(id) : undefined;
		if (before) return before;
		throw error;
	}
}

/** Absent outside Vite: the command line runs this module as it is. */
const isDev = (import.meta.env as ImportMetaEnv | undefined)?.DEV === true;
