/** Files that were damaged, or made to do harm: an import ends in entries, never in an exception. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorsOf, fixture, FIXTURES, importText } from './imports.ts';

/** Each error that the checker finds in what was made is told of. */
function expectSound(text: string): void {
	const { story, entries } = importText(text, { fileName: 'content.json' });
	if (story === null) {
		expect(entries.some(({ severity }) => severity === 'error')).toBe(true);
		return;
	}
	const told = entries.map(({ seen }) => seen);
	for (const error of errorsOf(story)) {
		const seen = error.slice(error.indexOf(': ') + 2);
		expect(
			told.some((words) => words.endsWith(seen)),
			error
		).toBe(true);
	}
}

const anyFixture = fc.constantFrom(...FIXTURES.map(([name]) => fixture(name)));

it('characters changed at random', () => {
	const change = fc.tuple(
		fc.nat(),
		fc.nat({ max: 5 }),
		fc.oneof(fc.string(), fc.constantFrom('"', '{', ','))
	);
	fc.assert(
		fc.property(anyFixture, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
			let damaged = text;
			for (const [at, length, by] of changes) {
				const from = at % (damaged.length + 1);
				damaged = damaged.slice(0, from) + by + damaged.slice(from + length);
			}
			expectSound(damaged);
		}),
		{ numRuns: 500 }
	);
});

/** Places of values in the text of a JSON file. */
const VALUE = /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d+|true|false)(?=\s*[,\]}])/g;

it('values changed at random', () => {
	const odd = fc.oneof(
		fc.jsonValue({ maxDepth: 2 }),
		fc.constantFrom<unknown>(
			'<script>alert(1)</script>',
			'"><img src=x onerror=alert(1)>',
			'javascript:alert(1)',
			'data:text/html,<b>x</b>',
			'https://user:secret@a.example/',
			'x'.repeat(100_000),
			'<b>'.repeat(20_000),
			'<'.repeat(100_000),
			'&amp;'.repeat(20_000),
			'\u202E\u0000\uFFFD\uD800',
			1e308,
			-0
		),
		fc.string().map((value) => JSON.parse(`{"__proto__": ${JSON.stringify(value)}}`) as unknown)
	);
	fc.assert(
		fc.property(
			anyFixture,
			fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
			(text, changes) => {
				let changed = text;
				for (const [at, value] of changes) {
					const values = [...changed.matchAll(VALUE)];
					const found = values[at % values.length];
					if (!found) continue;
					const end = found.index + found[0].length;
					changed = changed.slice(0, found.index) + JSON.stringify(value) + changed.slice(end);
				}
				expectSound(changed);
			}
		),
		{ numRuns: 500 }
	);
});

it('any JSON under the names that are looked for', () => {
	const value = fc.jsonValue({ maxDepth: 4 });
	const names = [
		'events',
		'title',
		'text',
		'headline',
		'start_date',
		'media',
		'timeline',
		'date',
		'storymap',
		'slides',
		'location'
	];
	const record = fc.dictionary(
		fc.constantFrom(...names),
		fc.oneof(value, fc.array(fc.dictionary(fc.constantFrom(...names), value)))
	);
	const list = fc.array(fc.oneof(value, record));
	fc.assert(
		fc.property(list, record, (items, more) => {
			expectSound(JSON.stringify({ ...more, events: items }));
			expectSound(JSON.stringify({ timeline: { ...more, date: items } }));
			expectSound(JSON.stringify({ storymap: { ...more, slides: items } }));
		}),
		{ numRuns: 60 }
	);
});

it('no key of a file reaches a prototype', () => {
	importText(
		'{"events": [{"__proto__": {"harm": 1}, "start_date": {"year": 2001}}], "__proto__": {"harm": 1}}'
	);
	expect(({} as Record<string, unknown>)['harm']).toBeUndefined();
});

it('more links in one text than a call takes arguments', () => {
	const text = '<a href="https://a.example/">x</a><img src="b.png">'.repeat(150_000);
	const slide = { start_date: { year: 2001 }, text: { headline: 'Many', text } };
	const { story, entries } = importText(JSON.stringify({ events: [slide] }));
	expect(story).not.toBeNull();
	expect(entries.length).toBeGreaterThan(300_000);
});
