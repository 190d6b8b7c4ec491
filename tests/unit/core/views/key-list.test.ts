import { expect, test } from 'vitest';
import { listKeys } from '../../../../src/lib/core/views/key-list.ts';

const windows = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ label: `Depth ${i + 1}`, from: 0, to: 1 }));

test('each window of the story has a digit, as far as there are digits', () => {
	const digits = (count: number) =>
		listKeys({ windows: windows(count) })
			.flatMap(({ lines }) => lines)
			.filter(({ does }) => does.includes('Depth'))
			.map(({ keys, does }) => `${keys.join()} ${does}`);
	expect(digits(2)).toEqual(['1 Time shown: Depth 1', '2 Time shown: Depth 2']);
	expect(digits(12)).toHaveLength(9);
});

test('no two lines of a group say the same', () => {
	for (const { lines } of listKeys({ windows: windows(3) })) {
		expect(new Set(lines.map(({ does }) => does)).size).toBe(lines.length);
	}
});
