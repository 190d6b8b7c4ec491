/**
 * Compares the stories in `data/` with their published version, as `dateline diff` does: readers were
 * told what stood there, so a fact may change only with an entry in `corrections`.
 *
 *   tsx scripts/published-diff.ts [REVISION] [--format text|markdown]
 *
 * Published is what the revision holds (a tag, a branch, a commit). Without one it is the newest tag
 * `published/…`, which whoever publishes sets: `git tag published/2026-11-24`. A repository without
 * such a tag, or a copy without its history, has nothing to compare with: it says so and passes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run as diff } from '../src/cli/diff.ts';
import { readArguments } from '../src/cli/read-arguments.ts';
import { listStories, storyFile } from '../src/lib/server/read-story.ts';

const DATA = 'data';

/** What git prints; null if it fails, or is not there. */
function git(...args: string[]): string | null {
	const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e9 });
	return status === 0 ? stdout : null;
}

const newestTag = (): string =>
	git('tag', '--list', 'published/*', '--sort=-creatordate')?.split('\n')[0] ?? '';

/** The published files in a folder of their own; null if there is no such revision. */
function publishedFolder(revision: string): string | null {
	const files = git('ls-tree', '--name-only', revision, `${DATA}/`);
	if (files === null) return null;
	const folder = mkdtempSync(join(tmpdir(), 'published-'));
	for (const file of files.split('\n').filter((name) => name.endsWith('.json'))) {
		writeFileSync(join(folder, basename(file)), git('show', `${revision}:${file}`) ?? '');
	}
	return folder;
}

function compare(revision: string, format: string): void {
	const folder = publishedFolder(revision);
	if (folder === null) {
		console.error(`“${revision}” is no revision that this copy of the repository has.`);
		process.exitCode = 2;
		return;
	}
	const codes = listStories(folder).map((story) => {
		const now = storyFile(story, DATA);
		console.log(`${format === 'markdown' ? '## ' : ''}${now}, compared with ${revision}\n`);
		return compareStory(storyFile(story, folder), now, format);
	});
	process.exitCode = Math.max(0, ...codes);
}

/** Returns the exit code. */
function compareStory(published: string, now: string, format: string): number {
	if (!existsSync(now)) {
		console.log('It was published and is gone: keep the file, and retract what was wrong.');
		return 3;
	}
	process.exitCode = 0;
	diff([published, now, '--format', format]);
	// Which errors went to the error stream.
	if (process.exitCode === 1) console.log('One of the two has errors: they cannot be compared.');
	return process.exitCode;
}

const { positionals, values } = readArguments(process.argv.slice(2), {
	format: { type: 'string', default: 'text' }
});
const revision = positionals[0] ?? newestTag();
if (revision) compare(revision, values.format);
else console.log('There is no tag published/…: no published version to compare with.');
