import { expect, test } from 'vitest';
import { checkOf, mergeLedger } from '../../../../src/lib/core/quotes/ledger-checks.ts';
import type { QuoteCheck, Verdict } from '../../../../src/lib/core/quotes/ledger.ts';
import { readLedger } from '../../../../src/lib/core/quotes/read-ledger.ts';
import type { Remark } from '../../../../src/lib/core/schema/story.ts';

const remark = (id: string, ...wordings: [source: string, exact: string][]): Remark => ({
	...{ id, event: 'event', speaker: 'mayor', words: 'No', medium: 'speech', weight: 1 },
	wordings: wordings.map(([source, exact]) => ({ source, exact }))
});

const check = (
	[remark, source, words]: [remark: string, source: string, words: string],
	verdict: Verdict = 'exact',
	date = '2018-02-01'
): QuoteCheck => ({ remark, source, words, verdict, date, hash: null, selector: null });

const story = {
	id: 'minimal',
	remarks: [
		remark('first', ['paper', 'No.'], ['radio', 'No!']),
		remark('second', ['paper', 'Never.'], ['paper', 'Not now.'])
	]
};
const [first, second] = story.remarks;

test('the ledger stands in the order of the story, whatever the order of the checks', () => {
	const made = [check(['second', 'paper', 'Never.']), check(['first', 'radio', 'No!'])];
	const { checks } = mergeLedger(story, [check(['first', 'paper', 'No.'])], made);
	expect(checks.map(({ words }) => words)).toEqual(['No.', 'No!', 'Never.']);
});

test('a new check replaces the earlier one, also of words that were changed since', () => {
	const before = [check(['first', 'paper', 'Nope.']), check(['first', 'radio', 'No!'], 'missing')];
	const made = [
		check(['first', 'paper', 'No.'], 'exact', '2018-03-01'),
		check(['first', 'radio', 'No!'], 'exact', '2018-03-01')
	];
	expect(mergeLedger(story, before, made).checks).toEqual(made);
});

test('what could not be reached now keeps what was read before, if the words are the same', () => {
	const before = [check(['first', 'paper', 'No.']), check(['first', 'radio', 'Nope!'])];
	const made = [
		check(['first', 'paper', 'No.'], 'unreachable'),
		check(['first', 'radio', 'No!'], 'unreachable')
	];
	expect(mergeLedger(story, before, made).checks).toEqual([before[0], made[1]]);
});

test('a wording that was not checked is not in the ledger; what the story lost is dropped', () => {
	const before = [check(['third', 'paper', 'No.']), check(['first', 'blog', 'No.'])];
	expect(mergeLedger(story, before, [])).toEqual({ story: 'minimal', checks: [] });
});

test('a changed wording is known by its earlier form, not by the other one of its source', () => {
	const [never, notNow] = second!.wordings;
	const checks = [check(['second', 'paper', 'Never.']), check(['second', 'paper', 'Not today.'])];
	expect(checkOf(checks, second!, never!)).toEqual({ check: checks[0], isCurrent: true });
	expect(checkOf(checks, second!, notNow!)).toEqual({ check: checks[1], isCurrent: false });
	expect(checkOf(checks.slice(0, 1), second!, notNow!)).toBeNull();
	expect(checkOf(checks, first!, first!.wordings[0]!)).toBeNull();
});

test('a ledger is read as it was written', () => {
	const ledger = { story: 'minimal', checks: [check(['first', 'paper', 'No.'])] };
	expect(readLedger(JSON.stringify(ledger), 'minimal')).toEqual({ ledger });
});

test.each([
	['', 'not JSON'],
	['[]', 'in another form, first at “the whole”'],
	['{"story":"minimal","checks":[{}]}', 'in another form, first at “checks.0.remark”'],
	['{"story":"another","checks":[]}', 'of another story, “another”']
])('%s is a fault in words', (text, words) => {
	expect(readLedger(text, 'minimal')).toEqual({ fault: expect.stringContaining(words) as string });
});
