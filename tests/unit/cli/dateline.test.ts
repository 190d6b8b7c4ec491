/** The command line from outside: what it prints and the exit code. */
import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { dateline } from '../../support/run-dateline.ts';

const GOOD = 'tests/fixtures/good/minimal.json';
const folder = mkdtempSync(join(tmpdir(), 'dateline-'));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

// Each run starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('a sound file: exit 0', () => {
	expect(dateline(['check', GOOD])).toEqual({
		status: 0,
		stdout: `${GOOD}: no findings\n`,
		stderr: ''
	});
});

test('errors: exit 1, with file, line and column; the other files are checked too', () => {
	const bad = 'tests/fixtures/bad/json-missing-comma.json';
	const { status, stdout } = dateline(['check', bad, GOOD]);
	expect(status).toBe(1);
	expect(stdout).toContain(`${bad}:13:24  error  json-missing-comma`);
	expect(stdout).toContain(`${GOOD}: no findings`);
	expect(stdout).not.toContain('\u001B');
});

test('without a file every story in data/ is checked', () => {
	expect(dateline(['check']).stdout).toContain('data/letters-2018.json: ');
});

test('and of every version that is kept only its errors', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	const keep = (version: string, text: string) => {
		mkdirSync(join(folder, 'versions', 'minimal'), { recursive: true });
		writeFileSync(join(folder, 'versions', 'minimal', `${version}.json`), text);
	};
	const good = readFileSync(GOOD, 'utf8');
	const withWarning = readFileSync('tests/fixtures/bad/straight-quote.json', 'utf8');
	writeFileSync(join(folder, 'minimal.json'), good);
	keep('1.0.0', withWarning);
	const sound = dateline(['check', '--fix'], '', { DATELINE_DATA: folder });
	expect(sound.status).toBe(0);
	expect(sound.stdout).toMatch(/versions.minimal.1\.0\.0\.json: no findings/);
	keep('2.0.0', good);
	const { status, stdout } = dateline(['check'], '', { DATELINE_DATA: folder });
	expect(status).toBe(1);
	expect(stdout).toMatch(/versions.minimal.2\.0\.0\.json:16:\d+ {2}error {2}version-not-file-name/);
});

test('- is standard input, --json is for machines', () => {
	const { status, stdout } = dateline(['check', '-', '--json'], '{"id":"x"}');
	const report = JSON.parse(stdout);
	expect(status).toBe(1);
	expect(report).toMatchObject({ ok: false, files: [{ file: 'standard input' }] });
	expect(report.files[0].findings[0]).toMatchObject({
		code: 'missing-field',
		severity: 'error',
		line: 1,
		column: 1
	});
});

test.each([
	['5 MB of brackets', '['.repeat(5e6), 'nested-too-deep'],
	['an empty file', '', 'empty-file'],
	['not text at all', '\u0000\uFFFD\u0001', 'json-syntax']
])('%s: a finding, soon', (name, text, code) => {
	const started = performance.now();
	const { status, stdout } = dateline(['check', file(`${name}.json`, text)]);
	expect(status).toBe(1);
	expect(stdout).toContain(code);
	expect(performance.now() - started).toBeLessThan(30_000);
});

test('a file of 100 MB: a finding, and most of it is never read', () => {
	const large = file('large.json', '');
	truncateSync(large, 100e6);
	const { status, stdout } = dateline(['check', large]);
	expect(status).toBe(1);
	expect(stdout).toContain('large.json:1:1  error  file-too-large');
});

test('a file in another encoding: a finding with its line, and no command reads it as text', () => {
	const latin = 'tests/fixtures/bad/not-utf-8.json';
	expect(dateline(['check', latin]).stdout).toContain(`${latin}:86:19  error  not-utf-8`);
	expect(dateline(['diff', latin, GOOD])).toMatchObject({ status: 1, stdout: '' });
	expect(dateline(['export', latin, '--to', 'ics'])).toMatchObject({ status: 1, stdout: '' });
	expect(dateline(['import', latin]).stderr).toContain(`${latin}:86: the byte E9`);
});

test.each([
	[[], 'Which command?'],
	[['chek'], 'There is no command “chek”. Did you mean “check”?'],
	[['check', '--jsn'], 'There is no option “--jsn”. Did you mean “--json”?'],
	[['check', '--json=yes'], '“--json” takes no value'],
	[['check', 'data/nowhere.json'], 'data/nowhere.json is not there.'],
	[['check', 'data'], 'data is a folder, not a file.']
])('%j: exit 2', (args, message) => {
	const { status, stdout, stderr } = dateline(args);
	expect(stderr).toContain(message);
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test.each([[['help']], [['--help']], [['check', '--help']]])(
	'%j explains itself: exit 0',
	(args) => {
		const { status, stdout } = dateline(args);
		expect(status).toBe(0);
		expect(stdout).toContain('Examples');
		expect(stdout).toContain('Exit codes');
	}
);
