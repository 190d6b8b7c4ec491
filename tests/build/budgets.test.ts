/** The story page keeps within budgets.json; `npm run bench` prints the same figures. */
import { describe, expect, test } from 'vitest';
import budgets from '../../budgets.json' with { type: 'json' };
import { weighPage } from '../../scripts/bench/page-weight.ts';

const weight = weighPage(budgets.page);

describe('first load of the story page, in bytes', () => {
	test.each(Object.entries(budgets.kilobytes))('%s: at most %i KB', (name, kilobytes) => {
		const bytes = weight[name as keyof typeof weight];
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(kilobytes * 1000);
	});
});
