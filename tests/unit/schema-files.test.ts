import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSchemaFiles } from '../../scripts/schema-files.ts';

test('the published schema and the field reference are current (else: npm run schema)', async () => {
	const files = await makeSchemaFiles();
	expect(files.size).toBe(3);
	for (const [path, text] of files) expect(readFileSync(path, 'utf8'), path).toBe(text);
});
