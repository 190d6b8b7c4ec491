/**
 * `npm run schema` writes what is made from the contract and from the codes of findings; with `--check` it only says whether the
 * files are current, and exits with 1 if not.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFindingPages } from './finding-pages.ts';
import { makeSchemaFiles } from './schema-files.ts';

const isCheck = process.argv.includes('--check');

for (const [path, text] of [...(await makeSchemaFiles()), ...(await makeFindingPages())]) {
	if (readOrEmpty(path) === text) {
		console.log(`${path}: current`);
	} else if (isCheck) {
		console.error(`${path}: out of date; run: npm run schema`);
		process.exitCode = 1;
	} else {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		console.log(`${path}: written`);
	}
}

function readOrEmpty(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
