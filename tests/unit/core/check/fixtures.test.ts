/**
 * Each file in `fixtures/bad` is named for the one code that it raises; beside some lies the ledger
 * of checked quotations that makes it bad.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBytes } from '../../../../src/lib/core/check/check-story.ts';
import { FINDING_CODES } from '../../../../src/lib/core/check/finding-codes.ts';
import { isError } from '../../../../src/lib/core/check/finding.ts';
import { MAX_BYTES } from '../../../../src/lib/core/parse/decode-text.ts';
import { readLedger } from '../../../../src/lib/core/quotes/read-ledger.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { fileNameOf } from '../../../support/bad-fixture.ts';

const folder = new URL('../../../fixtures/', import.meta.url);
const fixture = (path: string) => readFileSync(new URL(path, folder));
const check = (bytes: Uint8Array, ledger?: string, fileName = 'minimal.json') =>
	checkBytes(bytes, {
		fileName,
		gazetteer,
		ledger: ledger === undefined ? undefined : readLedger(ledger, 'minimal')
	});

const bad = readdirSync(new URL('bad/', folder))
	.filter((file) => !file.endsWith('.checked.json'))
	.map((file) => ({ file, code: file.replace(/(--.*)?\.json$/, '') }));

function ledgerOf(file: string): string | undefined {
	const ledger = `bad/${file.replace('.json', '.checked.json')}`;
	return existsSync(new URL(ledger, folder)) ? fixture(ledger).toString() : undefined;
}

test('the good story has no findings at all', () => {
	const { story, findings } = check(fixture('good/minimal.json'));
	expect(findings).toEqual([]);
	expect(story?.id).toBe('minimal');
});

describe('a bad story raises its one code', () => {
	test.each(bad)('$file', ({ file, code }) => {
		const { story, findings } = check(fixture(`bad/${file}`), ledgerOf(file), fileNameOf(code));
		const found = findings.map(({ code, seen }) => `${code}: ${seen}`);
		expect(new Set(findings.map((finding) => finding.code)), found.join('\n')).toEqual(
			new Set([code])
		);
		expect(story === undefined).toBe(findings.some(isError));
		for (const { line, column, seen, why, mend } of findings) {
			expect(line).toBeGreaterThan(0);
			expect(column).toBeGreaterThan(0);
			for (const words of [seen, why, mend]) expect(words).not.toMatch(/undefined|\[object|^$/);
		}
	});
});

test('a file too large is not read', () => {
	const { findings } = check(new Uint8Array(MAX_BYTES + 1));
	expect(findings.map(({ code }) => code)).toEqual(['file-too-large']);
});

test('every code has a fixture', () => {
	const shown = new Set([...bad.map(({ code }) => code), 'file-too-large']);
	expect([...shown].sort()).toEqual(Object.keys(FINDING_CODES).sort());
});
