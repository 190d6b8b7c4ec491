/** `dateline quotes` from outside: what it prints, what it writes and the exit code. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Ledger } from '../../../src/lib/core/quotes/ledger.ts';
import { editJson } from '../../support/edit-json.ts';
import { dateline } from '../../support/run-dateline.ts';

const GOOD = readFileSync('tests/fixtures/good/minimal.json', 'utf8');
const PLAIN = editJson(GOOD, [['remarks', 0, 'wordings', 0, 'exact'], 'We can’t agree to this']);
const [TEXT, OTHER] = ['“We can’t agree to this,” he said.', '“We don’t agree to this,” he said.'];

let folder = '';
let story = '';
let texts = '';
const ledger = () => join(folder, 'minimal.checked.json');
const readChecks = () => (JSON.parse(readFileSync(ledger(), 'utf8')) as Ledger).checks;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	texts = mkdtempSync(join(tmpdir(), 'dateline-'));
	story = join(folder, 'minimal.json');
	writeFileSync(story, PLAIN);
});

const quotes = (...args: string[]) => dateline(['quotes', ...args], '', { DATELINE_DATA: folder });

// Each run starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 90_000 });

test('without texts nothing is read and nothing is written', () => {
	expect(quotes()).toEqual({
		status: 0,
		stdout:
			'not yet checked  mayor-no · statement  (no text given)\n' +
			'minimal: 1 wording: 1 not yet checked\n',
		stderr: ''
	});
	expect(existsSync(ledger())).toBe(false);
});

test('words that are printed so are noted with day, hash and selector; exit 0', () => {
	writeFileSync(join(texts, 'statement.txt'), TEXT);
	expect(quotes('minimal', '--texts', texts)).toMatchObject({
		status: 0,
		stdout: 'exact            mayor-no · statement\nminimal: 1 wording: 1 exact\n'
	});
	const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' });
	expect(readChecks()).toEqual([
		{
			remark: 'mayor-no',
			source: 'statement',
			words: 'We can’t agree to this',
			verdict: 'exact',
			date: today.format(new Date()),
			hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
			selector: { exact: 'We can’t agree to this', prefix: '“', suffix: ',” he said.' }
		}
	]);
	expect(readdirSync(folder).sort()).toEqual(['minimal.checked.json', 'minimal.json']);
	// What is known is told again, without any text.
	expect(quotes(story).stdout).toMatch(/^exact .*\(checked on \d{4}-\d\d-\d\d\)$/m);
});

test('words that are printed otherwise are shown word by word, without colours; exit 1', () => {
	writeFileSync(join(texts, 'statement.html'), `<p>${OTHER}</p>`);
	const { status, stdout } = quotes('--texts', texts);
	expect(status).toBe(1);
	expect(stdout).toContain("\n    We [-can't-]{+don't+} agree to this\n");
	expect(stdout).not.toContain('\u001B');
	// It stays so until it is mended, and the checker says so too.
	expect(quotes().status).toBe(1);
	const { stdout: checked } = dateline(['check', story]);
	expect(checked).toMatch(/minimal\.json:\d+:\d+ {2}warning {2}quote-differs\n/);
});

test('--json is for machines', () => {
	writeFileSync(join(texts, 'statement.txt'), OTHER);
	const { status, stdout } = quotes('--texts', texts, '--json');
	expect(status).toBe(1);
	expect(JSON.parse(stdout).stories[0]).toMatchObject({
		story: 'minimal',
		wordings: [
			{
				remark: 'mayor-no',
				verdict: 'differs',
				difference: [
					{ kind: 'same', text: 'We ' },
					{ kind: 'removed', text: "can't" },
					{ kind: 'added', text: "don't" },
					{ kind: 'same', text: ' agree to this' }
				]
			}
		]
	});
});

test('a wording changed since is told, and keeps its earlier entry until it is checked', () => {
	writeFileSync(join(texts, 'statement.txt'), TEXT);
	quotes('--texts', texts);
	writeFileSync(story, PLAIN.replace('agree to this', 'agree to that'));
	expect(quotes().stdout).toMatch(/not yet checked .*\(changed since it was checked on/);
	expect(readChecks()).toHaveLength(1);
	expect(quotes('--texts', texts).stdout).toMatch(/^differs /);
	expect(readChecks()).toMatchObject([{ verdict: 'differs', words: 'We can’t agree to that' }]);
});

test('--online tries the address, and says why it could not be read; exit 0', () => {
	const URL = 'https://page.invalid/statement';
	writeFileSync(story, editJson(PLAIN, [['sources', 1, 'URL'], URL]));
	const { status, stdout } = quotes('--online');
	expect(status).toBe(0);
	expect(stdout).toContain(`unreachable      mayor-no · statement  (${URL} could not be reached`);
	expect(readChecks()).toMatchObject([{ verdict: 'unreachable', hash: null, selector: null }]);
});

test('what a source holds cannot steer the terminal', () => {
	writeFileSync(join(texts, 'statement.txt'), 'We can’t agree\u001B[31m to \u202Ethis');
	const { stdout } = quotes('--texts', texts);
	for (const sign of ['\u001B', '\u202E']) expect(stdout).not.toContain(sign);
});

test('a broken ledger is never written over', () => {
	writeFileSync(join(texts, 'statement.txt'), TEXT);
	writeFileSync(ledger(), '{');
	const { status, stderr } = quotes('--texts', texts);
	expect(status).toBe(2);
	expect(stderr).toContain(
		'minimal.checked.json is a ledger of checked quotations that is not JSON'
	);
	expect(readFileSync(ledger(), 'utf8')).toBe('{');
});

test('a story with an error is not checked', () => {
	writeFileSync(story, PLAIN.replace('"weight": 3', '"weight": 9'));
	const { status, stderr } = quotes();
	expect(status).toBe(2);
	expect(stderr).toMatch(/minimal\.json:\d+:\d+ {2}error/);
});

test.each([
	[['minimum'], 'There is no story “minimum”. Did you mean “minimal”?'],
	[['--text', 'x'], 'There is no option “--text”. Did you mean “--texts”?'],
	[['--texts'], '“--texts” needs a value.'],
	[['--texts', '/no/such/folder'], '/no/such/folder is not a folder.'],
	[['--online=yes'], '“--online” takes no value']
])('%j: exit 2', (args, message) => {
	const { status, stdout, stderr } = quotes(...args);
	expect(stderr).toContain(message);
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('--help explains itself: exit 0', () => {
	const { status, stdout } = quotes('--help');
	expect(status).toBe(0);
	expect(stdout).toContain('Exit codes');
});
