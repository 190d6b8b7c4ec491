import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dwell } from '../../../../src/lib/core/views/dwell.ts';

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const weight = fc.constantFrom(1 as const, 2 as const, 3 as const);
const count = fc.integer({ min: 0, max: 60 });

describe('how long a playing story stays with an event', () => {
	it('lets ten words of a weighty event be read at 240 words a minute', () => {
		const reading = (10 / 240) * 60_000;
		expect(dwell({ weight: 3 }, words(10))).toBeGreaterThan(reading);
	});

	it('is never too short to notice nor so long that it seems to have stopped', () => {
		fc.assert(
			fc.property(weight, count, (weight, n) => {
				const ms = dwell({ weight }, words(n));
				expect(ms).toBeGreaterThanOrEqual(1600);
				expect(ms).toBeLessThanOrEqual(5000);
			})
		);
	});

	it('grows with the words and with the weight', () => {
		fc.assert(
			fc.property(weight, count, (weight, n) => {
				expect(dwell({ weight }, words(n + 1))).toBeGreaterThanOrEqual(dwell({ weight }, words(n)));
				expect(dwell({ weight: 3 }, words(n))).toBeGreaterThanOrEqual(dwell({ weight }, words(n)));
			})
		);
		expect(dwell({ weight: 2 }, words(9))).toBeGreaterThan(dwell({ weight: 2 }, words(8)));
	});
});
