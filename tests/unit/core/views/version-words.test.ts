import { expect, test } from 'vitest';
import { byVersion, versionWords } from '#lib/core/views/version-words.ts';

const told = (version: string, updatedWords: string) => ({ version, updatedWords });

test('a kept version says that a newer one exists', () => {
	expect(versionWords(told('1.9.0', 'May 1, 2026'), told('1.10.0', 'June 2, 2026'))).toBe(
		'Version 1.9.0 of May 1, 2026. A newer version, 1.10.0, is of June 2, 2026.'
	);
});

test('a version that was taken back is not told to be older', () => {
	expect(versionWords(told('1.1.0', 'May 1, 2026'), told('1.0.1', 'June 2, 2026'))).toBe(
		'Version 1.1.0 of May 1, 2026. The story’s version now, 1.0.1, is of June 2, 2026.'
	);
});

test('versions are sorted by their numbers', () => {
	expect(['1.10.0', '1.2.0', '1.9.9'].sort(byVersion)).toEqual(['1.2.0', '1.9.9', '1.10.0']);
});
