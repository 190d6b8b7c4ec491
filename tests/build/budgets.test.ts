/** The story page and its embeds keep within budgets.json; `npm run bench` prints the same figures. */
import { describe, expect, test } from 'vitest';
import budgets from '../../budgets.json' with { type: 'json' };
import { weighPage } from '../../scripts/bench/page-weight.ts';

describe.each([budgets, ...budgets.embeds])(
	'first load of $page, in bytes',
	({ page, kilobytes }) => {
		const weight = weighPage(page);

		test.each(Object.entries(kilobytes))('%s: at most %i KB', (name, kilobytes) => {
			const bytes = weight[name as keyof typeof weight];
			expect(bytes).toBeGreaterThan(0);
			expect(bytes).toBeLessThanOrEqual(kilobytes * 1000);
		});
	}
);
