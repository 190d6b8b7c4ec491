/** The desk's small pure parts: what is in view, who refers to a record, where a text has its parts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referrersOf } from '#lib/studio/desk/references.ts';
import { readValue } from '#lib/studio/desk/read-value.ts';
import { placesOf } from '#lib/studio/desk/text-places.ts';
import { itemsWithin } from '#lib/studio/records/visible-items.ts';
import { agoWords, saveWords } from '#lib/studio/shell/save-words.ts';
import { groupEntries, whereWords } from '#lib/studio/import/report-words.ts';

const text = readFileSync('data/letters-2018.json', 'utf8');

describe('what is drawn of a long list', () => {
	test('is what is in view, and little more', () => {
		const heights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(heights, fc.nat(1500), fc.nat(300), (all, from, room) => {
				const tops = all.reduce((sums, height) => [...sums, (sums.at(-1) ?? 0) + height], [0]);
				const [first, end] = itemsWithin(tops, from, from + room);
				for (const [i] of all.entries()) {
					const isInView = (tops[i + 1] ?? 0) > from && (tops[i] ?? 0) < from + room;
					if (isInView) expect(first <= i && i < end).toBe(true);
				}
				expect(end).toBeLessThanOrEqual(all.length);
			})
		);
	});
});

test('whoever names a record is found, itself left out', () => {
	const value = readValue(text) as { remarks: { event: string }[] };
	const event = value.remarks[0]?.event ?? '';
	const found = referrersOf(value, event, []);
	expect(found.map(({ path }) => path.join('.'))).toContain('remarks.0');
	expect(found.map(({ path }) => path.join('.'))).not.toContain('events.0');
});

describe('places of a text', () => {
	test('lead there and back', () => {
		const places = placesOf(text);
		const path = ['events', 4, 'title'];
		const stretch = places.stretchOf(path);
		expect(places.pathAt((stretch?.from ?? 0) + 1)).toEqual(path);
		expect(places.stretchOf(['events', 4_000])).toBeNull();
	});

	test('of brackets without end are none, and nothing breaks', () => {
		expect(placesOf('['.repeat(200_000)).stretchOf([0])).toBeNull();
	});
});

test('what is said of saving', () => {
	const saved = { isSaved: true, savedAt: 0, handle: null };
	expect(saveWords(saved, 'none', 4_000)).toBe('Downloaded just now');
	expect(saveWords({ ...saved, handle: {} }, 'none', 120_000)).toBe('Saved to file 2 minutes ago');
	expect(saveWords({ ...saved, isSaved: false }, 'kept', 0)).toContain('draft is kept');
	expect(agoWords(49 * 3_600_000)).toBe('2 days ago');
});

test('a report goes by record', () => {
	const entry = {
		severity: 'note' as const,
		where: { row: 3, column: 'Year' },
		seen: 'a',
		did: 'b'
	};
	const groups = groupEntries([entry, { ...entry, record: 'x' }, { ...entry, record: 'x' }]);
	expect(groups.map(({ record, entries }) => [record, entries.length])).toEqual([
		['', 1],
		['x', 2]
	]);
	expect(whereWords(entry.where)).toBe('Row 3, column “Year”');
});
