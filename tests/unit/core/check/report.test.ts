import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/lib/core/check/finding.ts';
import { excerpt, reportFindings, summarise } from '../../../../src/lib/core/check/report.ts';

const finding: Finding = {
	code: 'unknown-id',
	severity: 'error',
	path: ['events', 3, 'places', 0],
	line: 2,
	column: 13,
	record: 'letters-sent',
	seen: '“chigaco”',
	why: 'The link would lead nowhere.',
	mend: 'Did you mean “chicago”?'
};
const text = '{\n\t"places": ["chigaco"]\n}';

test('a finding is shown with its place, its line and what to do', () => {
	expect(reportFindings([finding], { file: 'data/x.json', text })).toBe(
		[
			'events[3] “letters-sent”',
			'',
			'data/x.json:2:13  error  unknown-id',
			'  2 | "places": ["chigaco"]',
			'    |            ^',
			'  at    events[3].places[0]',
			'  saw   “chigaco”',
			'  why   The link would lead nowhere.',
			'  mend  Did you mean “chicago”?'
		].join('\n')
	);
});

test('the findings of one record stand together', () => {
	const story: Finding = { ...finding, path: ['title'], line: 1, column: 1 };
	delete story.record;
	const other = { ...finding, path: ['places', 0], record: 'boise', line: 3 };
	const report = reportFindings([story, finding, other, finding], { file: 'x' });
	const headings = report.split('\n').filter((line) => /^(x:|\w+\[)/.test(line));
	expect(headings).toEqual([
		'x:1:1  error  unknown-id',
		'events[3] “letters-sent”',
		'x:2:13  error  unknown-id',
		'x:2:13  error  unknown-id',
		'places[0] “boise”',
		'x:3:13  error  unknown-id'
	]);
});

test('of a long line only the part round the column is shown', () => {
	const shown = excerpt(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 1, 5001);
	const [line = '', caret = ''] = shown.split('\n');
	expect(line.length).toBeLessThan(120);
	expect(line.slice(caret.indexOf('^'))).toMatch(/^HERE/);
});

test('colours are used only where asked for', () => {
	const options = { file: 'data/x.json', text };
	expect(reportFindings([finding], options)).not.toContain('\u001B');
	expect(reportFindings([finding], { ...options, isColoured: true })).toContain('\u001B[31m');
});

test('of very many findings the first are shown and the rest counted', () => {
	const many = Array.from({ length: 1234 }, () => finding);
	expect(reportFindings(many, { file: 'x' })).toMatch(/… and 1134 more findings\.$/);
});

test('the sum says how many of each severity', () => {
	expect(summarise([])).toBe('no findings');
	expect(summarise([finding, finding, { ...finding, severity: 'note' }])).toBe('2 errors, 1 note');
});
