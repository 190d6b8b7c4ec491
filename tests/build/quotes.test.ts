/** What the story page says of quotations that were held against their source. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Ledger } from '../../src/lib/core/quotes/ledger.ts';
import type { Story } from '../../src/lib/core/schema/story.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const story = read('data/letters-2018.json') as Story;
const { checks } = read('data/letters-2018.checked.json') as Ledger;
const html = readFileSync('build/letters-2018/index.html', 'utf8');
const said = html.slice(html.indexOf('id="said"'));

test('each large quotation that was checked says so once, and no other does', () => {
	const isChecked = new Set(checks.map(({ remark }) => remark));
	const large = story.remarks.filter(({ id, weight }) => weight === 3 && isChecked.has(id));
	expect(large.length).toBeGreaterThan(0);
	expect(said.match(/Checked against /g)).toHaveLength(large.length);
	expect(said).toMatch(/Checked against [^<]+ on [A-Z][a-z]+\.? \d+, \d{4}: printed exactly so\./);
});
