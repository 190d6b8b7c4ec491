import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, MAX_DEPTH, type Path } from '../../../../src/lib/core/parse/parse-json.ts';

const codes = (text: string) => parseJson(text).faults.map(({ code }) => code);

/** The rest of the text from where a path stands. */
function textAt(text: string, path: Path, part: 'key' | 'value' = 'value'): string {
	const { document } = parseJson(text);
	const { line, column } = document?.at(path, part) ?? { line: 0, column: 0 };
	return text.split(/\r\n|\r|\n/)[line - 1]?.slice(column - 1) ?? '';
}

describe('positions', () => {
	const text = '{\n\t"events": [\n\t\t{ "id": "a" },\r\n\t\t{ "id": "b", "é": [1, 22] }\n\t]\n}';

	test('a value is found where it begins', () => {
		expect(textAt(text, ['events', 1, 'id'])).toMatch(/^"b"/);
		expect(textAt(text, ['events', 1, 'é', 1])).toMatch(/^22\]/);
	});

	test('a key is found where its name begins', () => {
		expect(textAt(text, ['events', 1, 'é'], 'key')).toMatch(/^"é"/);
	});

	test('what is missing is found where its record begins', () => {
		expect(textAt(text, ['events', 1, 'title'])).toMatch(/^\{ "id": "b"/);
		expect(textAt(text, ['events', 7])).toMatch(/^\[/);
		expect(textAt(text, ['nowhere', 'at', 'all'])).toMatch(/^\{/);
	});

	test('a byte order mark shifts nothing', () => {
		expect(parseJson(`\uFEFF${text}`).document?.at(['events'], 'key')).toEqual({
			line: 2,
			column: 2
		});
	});

	test('every value of any JSON stands where it is said to stand', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				const { document } = parseJson(text);
				for (const [path, leaf] of leavesOf(JSON.parse(text))) {
					expect(textAt(text, path).startsWith(JSON.stringify(leaf))).toBe(true);
				}
				expect(document?.value).toEqual(JSON.parse(text));
			})
		);
	});
});

function* leavesOf(value: unknown, path: Path = []): Generator<[Path, unknown]> {
	if (typeof value !== 'object' || value === null) yield [path, value];
	else {
		for (const [key, inner] of Object.entries(value)) {
			yield* leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	}
}

describe('faults', () => {
	test('comments and trailing commas are all reported, the rest only up to the first', () => {
		expect(codes('// a\n{ "a": [1,], "b": 2, }')).toEqual([
			'json-comment',
			'json-trailing-comma',
			'json-trailing-comma'
		]);
		expect(codes('{ "a": 1 "b": 2 "c": 3 }')).toEqual(['json-missing-comma']);
	});

	test('the comma that is missing is missing after the value before it', () => {
		const [fault] = parseJson('{\n  "a": 1\n  "b": 2\n}').faults;
		expect(fault?.position).toEqual({ line: 2, column: 9 });
	});

	test('an open bracket is named with the line it stands in', () => {
		const [fault] = parseJson('{\n  "a": [\n    1').faults;
		expect(fault?.seen).toBe('the end of the file, with the “[” of line 2 still open');
	});

	test('every repetition of a name is reported, also deep inside', () => {
		expect(codes('{"a":{"b":1,"b":2,"b":3}}')).toEqual(['duplicate-key', 'duplicate-key']);
		expect(codes('[{"a":1},{"a":1}]')).toEqual([]);
	});

	test('a name such as __proto__ is a name like any other', () => {
		const { document } = parseJson('{"__proto__":{"id":"x"}}');
		expect(Object.keys(document?.value ?? {})).toEqual(['__proto__']);
	});

	test('what JSON.parse refuses is a fault, and what it reads is none', { timeout: 60_000 }, () => {
		const scraps = fc.array(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'"a"',
				'1',
				'-',
				'.5',
				'tru',
				'null',
				' ',
				'\n',
				'//',
				'/*',
				'*/',
				'\\',
				'\u00A0',
				"'"
			)
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					scraps.map((all) => all.join(''))
				),
				(text) => {
					const { document, faults } = parseJson(text);
					const isFatal = faults.some(
						({ code }) => code !== 'duplicate-key' && code !== 'byte-order-mark'
					);
					expect(document === null).toBe(isFatal);
					expect(isFatal).toBe(!isJson(text.replace(/^\uFEFF/, '')));
				}
			),
			{ numRuns: 2000 }
		);
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('no text is too much', () => {
	const MILLION = 1_000_000;
	test.each([
		['open brackets', '['.repeat(5 * MILLION), 'nested-too-deep'],
		['open braces', '{"a":'.repeat(MILLION), 'nested-too-deep'],
		['brackets closed by the wrong kind', '[},'.repeat(MILLION), 'nested-too-deep'],
		['brackets behind a comment', `/* " */${'['.repeat(MILLION)}`, 'nested-too-deep'],
		['commas', ','.repeat(5 * MILLION), 'json-syntax'],
		['quotation marks', '"'.repeat(5 * MILLION), 'json-syntax'],
		['backslashes', `"${'\\'.repeat(5 * MILLION)}`, 'json-unclosed'],
		['spaces', `{${' '.repeat(5 * MILLION)}`, 'json-unclosed'],
		['lines', `{${'\n'.repeat(5 * MILLION)}`, 'json-unclosed'],
		['values', `[1${',1'.repeat(30 * MILLION)}]`, 'file-too-large']
	])('%s', { timeout: 60_000 }, (_, text, code) => {
		const started = performance.now();
		expect(codes(text)).toContain(code);
		expect(performance.now() - started).toBeLessThan(10_000);
	});

	test('the limit of nesting is exact', () => {
		const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
		expect(codes(nested(MAX_DEPTH))).toEqual([]);
		expect(codes(nested(MAX_DEPTH + 1))).toEqual(['nested-too-deep']);
	});
});
