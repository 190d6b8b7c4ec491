/** What the bench makes of its measurements. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../../scripts/bench/bars.ts';
import type { Compared } from '../../../scripts/bench/compare.ts';
import { median, summariseFrames } from '../../../scripts/bench/frames.ts';
import type { Measured } from '../../../scripts/bench/measure.ts';
import { ratio, reportComparison, table } from '../../../scripts/bench/report.ts';

const frames = (p95: number) => ({ median: 16.7, p95, longest: p95, frames: 100 });

const measured = (ready: number, p95: number): Measured => ({
	load: { bytes: 100_000, ready, heap: 2e6, elements: 300, elsewhere: 0 },
	use: { zoom: frames(p95), pan: frames(p95), shown: null }
});

const compared: Compared = {
	machine: 'A machine',
	sizes: [
		{ events: 30, tools: { dateline: measured(400, 17), timelinejs: measured(500, 50) } },
		{
			events: 10_000,
			tools: {
				dateline: measured(1_000, 26),
				timelinejs: { load: null, use: null },
				vis: measured(7_000, 300)
			}
		}
	],
	slow: {
		dateline: { firstPaint: 500, largestPaint: 900, ready: 2_000, blocked: 100, shift: 0 },
		timelinejs: { firstPaint: 900, largestPaint: 3_000, ready: 4_000, blocked: 1_000, shift: 0.1 }
	},
	bareBytes: null
};

const verdicts = new Map(judge(compared).map((bar) => [bar.aim, bar]));

describe('frames', () => {
	const times = Array.from({ length: 100 }, (_, i) => i + 1);

	test('of a hundred, 95 are no longer than the 95th', () => {
		expect(summariseFrames(times.toReversed())).toEqual({
			median: 50,
			p95: 95,
			longest: 100,
			frames: 100
		});
	});

	test('one frame is all three', () => {
		expect(summariseFrames([20])).toEqual({ median: 20, p95: 20, longest: 20, frames: 1 });
	});
});

test('the median of three loads is the middle one, in whatever order they came', () => {
	expect(median([9, 1, 4])).toBe(4);
	expect(median([4, 9])).toBe(4);
});

describe('the bars', () => {
	test('a figure within its limit is met, one beyond it is not', () => {
		expect(verdicts.get('10,000 events: ready within 1.5 s')).toMatchObject({
			reached: '1.00 s',
			isMet: true
		});
		expect(verdicts.get('10,000 events: 95 of 100 frames of zooming ≤ 25 ms')?.isMet).toBe(false);
	});

	test('a peer that was given up is slower than any number', () => {
		expect(verdicts.get('10,000 events: ready 10 times sooner than TimelineJS')).toMatchObject({
			reached: 'it took over 120 s',
			isMet: true
		});
		expect(verdicts.get('10,000 events: ready 10 times sooner than vis-timeline')).toMatchObject({
			reached: '7.0 times',
			isMet: false
		});
	});

	test('a ratio on the bar is met', () => {
		expect(verdicts.get('Slow 4G: largest paint ≤ 0.3 of TimelineJS')).toMatchObject({
			reached: '0.30',
			isMet: true
		});
	});

	test('what was not measured is neither', () => {
		expect(verdicts.get('100,000 events: at most 2 MB over the wire')).toMatchObject({
			reached: 'not measured',
			isMet: null
		});
	});
});

describe('the report', () => {
	const report = reportComparison(
		compared,
		{ dateline: '1', timelinejs: '2', vis: '3' },
		'2026-11-24'
	);
	const section = (title: string) => report.split('\n## ').find((part) => part.startsWith(title));
	const row = (title: string, name: string) =>
		section(title)
			?.split('\n')
			.find((line) => line.startsWith(`| ${name} |`));

	test('sets the tools side by side, with our figure as a part of theirs', () => {
		expect(row('30 events\n', 'Ready')).toBe('| Ready | 0.40 s | 0.50 s | not built | 0.80 |  |');
	});

	test('says where a page was given up, and has no ratio for it', () => {
		expect(row('10,000 events', 'Ready')).toBe(
			'| Ready | 1.00 s | over 120 s | 7.00 s |  | 0.14 |'
		);
	});

	test('has a dash for what did not come although the page was ready', () => {
		expect(row('30 events\n', 'From click to text')).toContain('| – | – |');
	});

	test('names the machine and the date', () => {
		expect(report).toContain('A machine.');
		expect(report).toContain('2026-11-24');
	});
});

test('a small ratio keeps a digit more; there is none to nothing', () => {
	expect(ratio(1, 3)).toBe('0.33');
	expect(ratio(1, 30)).toBe('0.033');
	expect(ratio(1, 0)).toBe('');
	expect(ratio(undefined, 3)).toBe('');
});

test('figures stand at the right of their column', () => {
	expect(table(['', 'A'], [['x', '1']])).toBe('|  | A |\n| --- | ---: |\n| x | 1 |');
});
