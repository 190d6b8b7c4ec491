/** `dateline diff` from outside: what it prints and the exit code. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { editJson, type Edit } from '../../support/edit-json.ts';
import { dateline } from '../../support/run-dateline.ts';

const OLD = 'tests/fixtures/good/minimal.json';
const text = readFileSync(OLD, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'dateline-diff-'));

function changed(...edits: Edit[]): string {
	const path = join(folder, 'changed.json');
	writeFileSync(path, editJson(text, ...edits));
	return path;
}

const TITLE: Edit = [['events', 0, 'title'], 'The letter was sent'];
const ENTRY: Edit = [
	['corrections', 1],
	{ date: '2018-02-03', kind: 'update', records: ['letter-sent'], reason: 'It is past.' }
];

// Each run starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('the same story in another form: exit 0', () => {
	expect(dateline(['diff', OLD, changed()])).toEqual({
		status: 0,
		stdout: 'Nothing changed.\n',
		stderr: ''
	});
});

test('a fact that changed in silence: exit 3', () => {
	const { status, stdout } = dateline(['diff', OLD, changed(TITLE)]);
	expect(status).toBe(3);
	expect(stdout).toContain('event letter-sent: The letter was sent (title)');
});

test('a fact that changed with its correction: exit 0, also from standard input', () => {
	const { status, stdout } = dateline(['diff', '-', changed(TITLE, ENTRY)], text);
	expect(status).toBe(0);
	expect(stdout).toContain('words of title: The letter [-is-]{+was+} sent');
});

test('as JSON, for machines', () => {
	const { status, stdout } = dateline(['diff', OLD, changed(TITLE), '--format', 'json']);
	expect(status).toBe(3);
	expect(JSON.parse(stdout)).toMatchObject({
		changed: [{ kind: 'event', id: 'letter-sent', changes: [{ kind: 'words', field: 'title' }] }],
		unexplained: [{ what: 'changed', record: { id: 'letter-sent' }, fields: ['title'] }]
	});
});

test('a file that is not sound: exit 1, with its findings', () => {
	const bad = 'tests/fixtures/bad/json-missing-comma.json';
	const { status, stdout, stderr } = dateline(['diff', OLD, bad]);
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr).toContain(`${bad}:13:24  error  json-missing-comma`);
});

test.each([
	[['diff', OLD], 'Which two files?'],
	[['diff', OLD, OLD, OLD], 'Which two files?'],
	[['diff', '-', '-'], 'Only one of the two'],
	[['diff', OLD, 'nowhere.json'], 'nowhere.json is not there.'],
	[['diff', OLD, OLD, '--format', 'markdwon'], 'Did you mean “markdown”?'],
	[['diff', OLD, OLD, '--format'], '“--format” needs a value.'],
	[['diff', OLD, OLD, '--formt=json'], 'Did you mean “--format”?']
])('%j: exit 2', (args, message) => {
	const { status, stdout, stderr } = dateline(args);
	expect(stderr).toContain(message);
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
