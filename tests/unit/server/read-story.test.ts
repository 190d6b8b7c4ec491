import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { stories } from '../../../src/build/story-plugin.ts';
import {
	listKeptVersions,
	listStories,
	nameInData,
	readLedger,
	readStory,
	readStoryFile,
	StoryError
} from '../../../src/lib/server/read-story.ts';

let folder = '';

/** Puts a fixture into the data folder as the story `minimal`. */
const put = (fixture: string) =>
	copyFileSync(`tests/fixtures/${fixture}`, join(folder, 'minimal.json'));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	put('good/minimal.json');
});

function caught(act: () => unknown): unknown {
	try {
		act();
	} catch (error) {
		return error;
	}
	return undefined;
}

test('the stories are the files in data/ that are no schemas and no ledgers', () => {
	writeFileSync(join(folder, 'story-1.schema.json'), '{}');
	writeFileSync(join(folder, 'minimal.checked.json'), '{}');
	writeFileSync(join(folder, 'README.md'), '');
	writeFileSync(join(folder, 'another.json'), '');
	expect(listStories(folder)).toEqual(['another', 'minimal']);
});

test('a broken story is an error whose message is the report, wherever it is printed', () => {
	put('bad/unknown-id.json');
	const error = caught(() => readStoryFile(join(folder, 'minimal.json')));
	expect(error).toBeInstanceOf(StoryError);
	const report = error instanceof StoryError ? error.message : '';
	expect(report).toMatch(/minimal\.json:\d+:\d+ {2}error {2}unknown-id/);
	expect(inspect(error)).toBe(report);
	expect(error).toHaveProperty('stack', report);
});

/** Keeps a fixture as a version of a story. */
function keep(fixture: string, story: string, version: string): void {
	mkdirSync(join(folder, 'versions', story), { recursive: true });
	copyFileSync(`tests/fixtures/${fixture}`, join(folder, 'versions', story, `${version}.json`));
}

test('versions that are kept are listed by story and number, and are no stories', () => {
	expect(listKeptVersions(folder)).toEqual([]);
	for (const version of ['1.10.0', '1.9.0']) keep('good/minimal.json', 'minimal', version);
	keep('good/minimal.json', 'another', '1.0.0');
	writeFileSync(join(folder, 'versions', 'README.md'), '');
	expect(listStories(folder)).toEqual(['minimal']);
	expect(listKeptVersions(folder).map(({ story, version }) => `${story} ${version}`)).toEqual([
		'another 1.0.0',
		'minimal 1.9.0',
		'minimal 1.10.0'
	]);
});

test('while it is being edited, the last sound story is kept where nothing can be read', () => {
	expect(readStory('minimal', folder).title).toBe('A letter to Chicago');
	put('bad/json-missing-comma.json');
	expect(readStory('minimal', folder).title).toBe('A letter to Chicago');
});

test('while it is being edited, what is sound of a story with errors is shown at its address', () => {
	const before = readStory('minimal', folder).events.length;
	put('bad/impossible-date.json');
	const { id, events } = readStory('minimal', folder);
	expect(id).toBe('minimal');
	expect(events).toHaveLength(before - 1);
});

test('the ledger beside a story is read with it, and again when it alone was changed', () => {
	expect(readLedger('minimal', folder)).toBeNull();
	const ledger = join(folder, 'minimal.checked.json');
	writeFileSync(ledger, '{"story": "minimal", "checks": []}');
	expect(readLedger('minimal', folder)).toEqual({ story: 'minimal', checks: [] });
	writeFileSync(ledger, 'broken');
	expect(readLedger('minimal', folder)).toBeNull();
	expect(readStory('minimal', folder).id).toBe('minimal');
});

test('warnings do not stop a story', () => {
	put('bad/straight-quote.json');
	expect(readStory('minimal', folder).id).toBe('minimal');
});

test('the shipped stories can be read', () => {
	for (const id of listStories()) expect(readStory(id).id).toBe(id);
});

/** What Vite does before a build. */
function startBuild(root: string): void {
	const { configResolved } = stories();
	if (typeof configResolved !== 'function') throw new Error('The plugin has no configResolved');
	void Reflect.apply(configResolved, undefined, [{ root, command: 'build' }]);
}

test('a build stops at broken stories, with the reports of them all', () => {
	const root = mkdtempSync(join(tmpdir(), 'dateline-'));
	folder = join(root, 'data');
	mkdirSync(folder);
	put('good/minimal.json');
	expect(caught(() => startBuild(root))).toBeUndefined();

	put('bad/unknown-id.json');
	writeFileSync(join(folder, 'another.json'), '{');
	const error = caught(() => startBuild(root));
	expect(inspect(error)).toMatch(/another\.json:1:2 .*json-unclosed/);
	expect(inspect(error)).toMatch(/minimal\.json:\d+:\d+ .*unknown-id/);
	expect(inspect(error)).not.toMatch(/^\s+at .*:\d+:\d+/m);
});

test('and at versions that are kept and broken, or not where their names say', () => {
	const root = mkdtempSync(join(tmpdir(), 'dateline-'));
	folder = join(root, 'data');
	mkdirSync(folder);
	put('good/minimal.json');
	keep('good/minimal.json', 'minimal', '1.0.0');
	expect(caught(() => startBuild(root))).toBeUndefined();

	keep('bad/unknown-id.json', 'minimal', '1.0.0');
	keep('good/minimal.json', 'minimal', '0.9.0');
	keep('good/minimal.json', 'other', '1.0.0');
	const report = inspect(caught(() => startBuild(root)));
	expect(report).toMatch(/versions.minimal.1\.0\.0\.json:\d+:\d+ .*unknown-id/);
	expect(report).toMatch(/versions.minimal.0\.9\.0\.json:16:\d+ .*version-not-file-name/);
	expect(report).toMatch(/versions.other.1\.0\.0\.json:3:\d+ .*id-not-file-name/);
});

test('a folder that is only called versions does not make a story a kept one', () => {
	const kept = join(folder, 'versions', 'minimal');
	expect(nameInData(join(kept, '1.0.0.json'))).toBe('minimal/1.0.0.json');
	const elsewhere = join(folder, 'versions', 'site');
	expect(nameInData(join(elsewhere, 'letters.json'))).toBe('letters.json');
});
