/** Script, markup and the names that JavaScript keeps for itself, wherever a file can hold them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { isError } from '../../../../src/lib/core/check/finding.ts';
import type { Path } from '../../../../src/lib/core/parse/parse-json.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { editJson } from '../../../support/edit-json.ts';

const good = readFileSync(new URL('../../../fixtures/good/minimal.json', import.meta.url), 'utf8');
const check = (text: string) => checkStory(text, { gazetteer }).findings;
const errors = (text: string) => check(text).filter(isError);

function* textPaths(value: unknown, path: (string | number)[] = []): Generator<Path> {
	if (typeof value === 'string') yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		yield* textPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]);
	}
}
// The address of the schema is for editors; no page has it.
const paths = [...textPaths(JSON.parse(good))].filter(([first]) => first !== '$schema');

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;bold&lt;/b&gt;'])(
	'%s is an error in every text, with its line',
	(hostile) => {
		for (const path of paths) {
			const found = errors(editJson(good, [path, hostile]));
			expect(found.map((finding) => finding.path.join())).toContain(path.join());
		}
		expect(paths.length).toBeGreaterThan(80);
	}
);

describe('names that JavaScript keeps for itself', () => {
	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
		const field = `{ "${name}": { "isAdmin": true }, `;
		for (const text of [
			good.replace('{', field),
			good.replace('"id": "letter-sent",', `"${name}": { "isAdmin": true }, $&`)
		]) {
			expect(errors(text)).toMatchObject([{ code: 'unknown-field', seen: `“${name}”` }]);
		}
		for (const path of paths) expect(() => check(editJson(good, [path, name]))).not.toThrow();
		expect(errors(editJson(good, [['events', 0, 'lane'], name]))).not.toEqual([]);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});
});
