import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFindingPages } from '../../../scripts/finding-pages.ts';
import { FINDING_CODES } from '../../../src/lib/core/check/finding-codes.ts';

test('each code has its page, and each is current (else: npm run schema)', async () => {
	const pages = await makeFindingPages();
	expect(pages.size).toBe(Object.keys(FINDING_CODES).length + 1);
	for (const [path, text] of pages) expect(readFileSync(path, 'utf8'), path).toBe(text);
	const files = readdirSync('docs/findings').map((name) => `docs/findings/${name}`);
	expect(files.toSorted(), 'no page is left over').toEqual([...pages.keys()].toSorted());
});
