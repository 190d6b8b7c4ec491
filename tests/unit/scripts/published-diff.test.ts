/** The stories in a repository compared with what was published from it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { editJson } from '../../support/edit-json.ts';

const text = readFileSync('tests/fixtures/good/minimal.json', 'utf8');
const script = resolve('scripts/published-diff.ts');
const tsx = import.meta.resolve('tsx');
const repository = mkdtempSync(join(tmpdir(), 'dateline-published-'));
const story = join(repository, 'data/minimal.json');

// Each run starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

function run(command: string, ...args: string[]) {
	return spawnSync(command, args, { cwd: repository, encoding: 'utf8' });
}

function compare(...args: string[]) {
	const { status, stdout } = run(process.execPath, '--import', tsx, script, ...args);
	return { status, stdout };
}

beforeAll(() => {
	mkdirSync(join(repository, 'data'));
	writeFileSync(story, text);
	run('git', 'init', '--quiet');
	run('git', 'add', '.');
	const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
	run('git', ...who, 'commit', '--quiet', '--message', 'Publish');
});

test('nothing was published yet: it says so and passes', () => {
	const { status, stdout } = compare();
	expect(status).toBe(0);
	expect(stdout).toContain('There is no tag published/…');
});

test('a fact that differs from the newest published tag stops the run', () => {
	run('git', 'tag', 'published/2018-02-01');
	expect(compare().status).toBe(0);
	writeFileSync(story, editJson(text, [['title'], 'A note to Chicago']));
	const { status, stdout } = compare('--format', 'markdown');
	expect(status).toBe(3);
	expect(stdout).toContain('## data/minimal.json, compared with published/2018-02-01');
	expect(stdout).toContain('A <del>letter</del><ins>note</ins> to Chicago');
	writeFileSync(story, text);
});

test('a revision that is not there, and a story that is gone, stop it too', () => {
	expect(compare('no-such-branch').status).toBe(2);
	rmSync(story);
	const { status, stdout } = compare('HEAD');
	expect(status).toBe(3);
	expect(stdout).toContain('It was published and is gone');
});
