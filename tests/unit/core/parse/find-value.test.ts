import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { findValue } from '#lib/core/parse/find-value.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
	yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, item] of Object.entries(value)) {
		yield* pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]);
	}
}

test('every value is found where a full reader finds it', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom('', '\t', '\r\n  '), (value, indent) => {
			const text = JSON.stringify(value, null, indent.trim() === '' ? indent : '');
			const root = parseTree(text)!;
			for (const path of pathsOf(value)) {
				const { offset, length } = findNodeAtLocation(root, [...path])!;
				expect(findValue(text, path)).toEqual({ from: offset, to: offset + length });
			}
		})
	);
});

test('quotes, brackets and escapes in texts mislead it nowhere', () => {
	const text = '\uFEFF{ "a\\"]": ["\\\\", "}\\"", {"\\u0062": [[], 7 ]}], "c": true}';
	const at = (...path: Path) => {
		const span = findValue(text, path);
		return span && text.slice(span.from, span.to);
	};
	expect(at('a"]', 1)).toBe('"}\\""');
	expect(at('a"]', 2, 'b', 1)).toBe('7');
	expect(at('c')).toBe('true');
});

test('what is not there, or breaks off, is not found, whatever the text', () => {
	expect(findValue('{"a": [1]}', ['a', 1])).toBeNull();
	expect(findValue('{"a": [1]}', ['b'])).toBeNull();
	expect(findValue('[1]', ['0'])).toBeNull();
	expect(findValue('', [])).toBeNull();
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:\\ a1') }), (text) => {
			const span = findValue(text, ['a', 0]);
			expect(span === null || span.to <= text.length).toBe(true);
		})
	);
});
