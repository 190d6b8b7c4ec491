/**
 * The sample workflow for pull requests: its shell steps, run as GitHub runs them, in a repository whose
 * branch changes a story.
 */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { editJson } from '../../support/edit-json.ts';

// Each step starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const workflow = readFileSync('docs/workflows/check-data.yml', 'utf8');
const text = readFileSync('tests/fixtures/good/minimal.json', 'utf8');

/** What the step of this name runs: the rest of its `run:` line, or the block indented below it. */
function shellOf(name: string): string {
	const step = workflow.split(/^ {6}- /m).find((one) => one.startsWith(`name: ${name}\n`)) ?? '';
	const [, indent = '', rest = '', block = ''] =
		/^( +)run: (.*)\n((?:(?:\1 .*)?\n)*)/m.exec(step) ?? [];
	return rest === '|' ? block.replaceAll(`\n${indent}  `, '\n').trimStart() : rest;
}

let repository = '';
const inside = (name: string) => join(repository, name);

function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd: repository,
		encoding: 'utf8',
		env: { ...process.env, ...env }
	});
	return { status, stdout, stderr };
}

/** As GitHub does on Linux, where a workflow names no shell. */
function runStep(name: string, env: Record<string, string> = {}) {
	writeFileSync(inside('step.sh'), shellOf(name));
	return run('bash', ['-e', 'step.sh'], env);
}

function compareStep() {
	const files = { GITHUB_OUTPUT: inside('output'), GITHUB_STEP_SUMMARY: inside('summary') };
	const result = runStep('What changed, and whether the change log says so', {
		TARGET: 'main',
		...files
	});
	const output = readFileSync(files.GITHUB_OUTPUT, 'utf8');
	// As GitHub reads a value of several lines.
	const [, , difference = ''] = /^text<<(\S+)\n([^]*)\n\1\n$/.exec(output) ?? [];
	return { ...result, difference, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

beforeEach(() => {
	repository = mkdtempSync(join(tmpdir(), 'dateline-workflow-'));
	for (const name of ['bin', 'node_modules', 'package.json', 'scripts', 'src', 'tsconfig.json']) {
		symlinkSync(resolve(name), inside(name));
	}
	mkdirSync(inside('data'));
	writeFileSync(inside('data/minimal.json'), text);
	run('git', ['init', '--quiet']);
	run('git', ['add', 'data']);
	const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
	run('git', [...who, 'commit', '--quiet', '--message', 'Publish']);
	run('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
	return () => rmSync(repository, { recursive: true });
});

const change = (...edits: Parameters<typeof editJson>[1][]) =>
	writeFileSync(inside('data/minimal.json'), editJson(text, ...edits));

test('a fact that is changed without an entry stops the run, and the difference says which', () => {
	change([['events', 0, 'time'], '09:45']);
	expect(runStep('Each story is sound').status).toBe(0);
	const { status, difference, summary } = compareStep();
	expect(status).toBe(3);
	expect(difference).toContain('## data/minimal.json, compared with origin/main');
	expect(difference).toContain('Published facts that changed without a correction');
	expect(difference).toContain('<code>09:30</code> → <code>09:45</code>');
	expect(summary.trim()).toBe(difference.trim());
});

test('a correction that says so lets it pass', () => {
	const entry = {
		date: '2018-02-04',
		kind: 'correction',
		records: ['letter-sent'],
		before: 'at 9:30',
		after: 'at 9:45',
		reason: 'The paper mended its report.'
	};
	change(
		[['events', 0, 'time'], '09:45'],
		[['updated'], '2018-02-04'],
		[['corrections', 1], entry]
	);
	expect(runStep('Each story is sound').status).toBe(0);
	expect(compareStep().status).toBe(0);
});

test('a mistake is annotated at its line, and the comment says why there is no difference', () => {
	change([['events', 0, 'date'], '2018-02-31']);
	const line = readFileSync(inside('data/minimal.json'), 'utf8')
		.split('\n')
		.findIndex((row) => row.includes('2018-02-31'));
	const { status, stdout } = runStep('Each story is sound');
	expect(status).toBe(1);
	expect(stdout).toContain(`::error file=data/minimal.json,line=${line + 1},`);
	const compared = compareStep();
	expect(compared.status).toBe(1);
	expect(compared.difference).toContain('One of the two has errors: they cannot be compared.');
});

test('the comment is the difference, to the letter', () => {
	mkdirSync(inside('tools'));
	// In place of GitHub's own program: tells how it was called, and with which file.
	writeFileSync(inside('tools/gh'), '#!/bin/sh\necho "$@"\ncat "$7"\n');
	chmodSync(inside('tools/gh'), 0o755);
	const DIFFERENCE = '## A change: `$(id)` "1" \\ % <ins>x</ins>\n\n- “quoted”';
	const { stdout } = runStep('Post the difference', {
		PATH: `${inside('tools')}:${process.env['PATH']}`,
		DIFFERENCE,
		NUMBER: '7'
	});
	const call = 'pr comment 7 --edit-last --create-if-none --body-file difference.md';
	expect(stdout).toBe(`${call}\n${DIFFERENCE}\n`);
});
