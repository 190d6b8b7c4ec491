import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPORTS, type ExportName } from '#lib/studio/export/export-files.ts';
import { makeExport } from '#lib/studio/export/make-export.ts';

const text = readFileSync('tests/fixtures/good/minimal.json', 'utf8');

test.each(Object.keys(EXPORTS) as ExportName[])(
	'%s is written, and how far it is is told',
	(name) => {
		const told: number[] = [];
		const file = makeExport(text, name, (done) => void told.push(done));
		expect(told).toEqual([0.4, 0.9]);
		expect(file).toMatch(name.startsWith('sources') ? /Letter reaches City Hall/ : /chicago/i);
		if (name.endsWith('json')) expect(() => JSON.parse(file) as unknown).not.toThrow();
	}
);
