/**
 * The stories in `data/`, or in the folder that `DATELINE_DATA` names, read and checked. A story
 * with an error is never handed out, but that the dev server shows the part of it that is sound.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { BadRecord } from '../core/check/bad-record.ts';
import { checkBytes } from '../core/check/check-story.ts';
import type { Finding } from '../core/check/finding.ts';
import { soundPart } from '../core/check/sound-part.ts';
import { parseJson } from '../core/parse/parse-json.ts';
import type { Ledger } from '../core/quotes/ledger.ts';
import type { Story } from '../core/schema/story.ts';
import { byVersion } from '../core/views/version-words.ts';
import { gazetteer } from './gazetteer.ts';
import { ledgerFile, readLedgerFile } from './quotes/ledger-file.ts';
import { StoryError } from './story-error.ts';

export { ReportError, StoryError } from './story-error.ts';

// Builds, tests and the dev server all run in the project's folder; a bundled copy of this module
// could not find it by its own address.
const FOLDER = storyFolder(process.cwd());

/** @param root the project's folder */
export function storyFolder(root: string): string {
	return resolve(root, process.env['DATELINE_DATA'] ?? 'data');
}

/** Ids of all stories, in the order of the alphabet. */
export function listStories(folder = FOLDER): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json') && !/\.(schema|checked)\.json$/.test(name))
		.map((name) => basename(name, '.json'))
		.sort();
}

export const storyFile = (id: string, folder = FOLDER): string => join(folder, `${id}.json`);

/** Under `data/`: a folder for each story that has any. */
const KEPT = 'versions';

/** A story as it was before it was changed, kept whole. */
export interface KeptVersion {
	story: string;
	version: string;
	file: string;
}

/** Of all stories, by story and then by number. */
export function listKeptVersions(folder = FOLDER): KeptVersion[] {
	return foldersIn(join(folder, KEPT)).flatMap((story) =>
		listStories(join(folder, KEPT, story))
			.sort(byVersion)
			.map((version) => ({ story, version, file: join(folder, KEPT, story, `${version}.json`) }))
	);
}

const foldersIn = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map(({ name }) => name)
				.sort()
		: [];

/** What the check is to know of a story file's name: see `Surroundings`. */
export function nameInData(file: string): string {
	const [folder = '', story = ''] = resolve(file).split(sep).slice(-3);
	const isKept = folder === KEPT && existsSync(resolve(file, '../../..', `${story}.json`));
	return isKept ? `${story}/${basename(file)}` : basename(file);
}

export interface ReadStory {
	story: Story;
	text: string;
	/** Of checked quotations; null if there is none, or none that can be read. */
	ledger: Ledger | null;
	/** Warnings and notes. */
	findings: Finding[];
}

/** @throws {StoryError} if the file has an error. */
export function readStoryFile(file: string): ReadStory {
	const ledger = readLedgerFile(file);
	const around = { fileName: nameInData(file), gazetteer, ledger };
	const { story, text, findings } = checkBytes(readFileSync(file), around);
	if (!story) throw new StoryError(file, text, findings);
	return { story, text, findings, ledger: soundLedger(ledger) };
}

const soundLedger = (reading: ReturnType<typeof readLedgerFile>): Ledger | null =>
	reading && 'ledger' in reading ? reading.ledger : null;

/** What of a broken file can be shown, and what cannot; null where nothing can. */
export function readSoundPart(error: StoryError): { read: ReadStory; bad: BadRecord[] } | null {
	const { file, text, findings } = error;
	const { story, bad } = soundPart(parseJson(text).document?.value, findings);
	if (!story) return null;
	// Whatever the file says: this is the address at which the page stands.
	const named = { ...story, id: basename(file, '.json') };
	const ledger = soundLedger(readLedgerFile(file));
	return { read: { story: named, text, findings: [...findings], ledger }, bad };
}

/**
 * The last sound state of each file. It spares a build from checking a story for every page, and
 * while someone is editing it is what the page keeps showing if there is nothing else. Held outside
 * the module, which the dev server loads anew.
 */
const LAST_SOUND = Symbol.for('dateline.last-sound-stories');
type Known = ReadStory & { state: string };
const held = globalThis as { [LAST_SOUND]?: Map<string, Known> };
const lastSound = (held[LAST_SOUND] ??= new Map<string, Known>());

/** What the dev server shows of each file that is broken. */
const shownParts = new Map<string, Known>();

/** Changes whenever a file does, and costs less than reading it. */
function stateOf(file: string): string {
	const states = [file, ledgerFile(file)].map((path) => statSync(path, { throwIfNoEntry: false }));
	return states.map((state) => `${state?.mtimeMs} ${state?.size}`).join(' ');
}

/** Absent outside Vite: the command line runs this module as it is. */
const isDev = (import.meta.env as ImportMetaEnv | undefined)?.DEV === true;

/**
 * The story with this id.
 * @throws {StoryError} if the file has an error; under `npm run dev` only if nothing of it can be
 *   shown and it never was sound.
 */
export const readStory = (id: string, folder = FOLDER): Story => readChecked(id, folder).story;

/** What is known of the story's quotations; of the same state of its files as `readStory`. */
export const readLedger = (id: string, folder = FOLDER): Ledger | null =>
	readChecked(id, folder).ledger;

/** The same with what the check found. */
export function readChecked(id: string, folder = FOLDER): ReadStory {
	const file = storyFile(id, folder);
	const state = stateOf(file);
	const known = shownParts.get(file);
	if (known?.state === state) return known;
	try {
		return readSound(file);
	} catch (error) {
		if (!isDev || !(error instanceof StoryError)) throw error;
		const shown = readSoundPart(error)?.read ?? lastSound.get(file);
		if (!shown) throw error;
		shownParts.set(file, { ...shown, state });
		return shown;
	}
}

/**
 * A file that was sound and has not changed is not checked again.
 * @throws {StoryError} if it has an error.
 */
export function readSound(file: string): ReadStory {
	const state = stateOf(file);
	const before = lastSound.get(file);
	if (before?.state === state) return before;
	const read = readStoryFile(file);
	lastSound.set(file, { ...read, state });
	return read;
}
