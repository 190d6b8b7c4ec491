import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageData } from '../../../../src/lib/core/text/page-data.ts';

test('what a page carries is read back as it was, infinite ends and all', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(Infinity, -Infinity), (value, end) => {
			// A text of a story has no control characters, and JSON no negative zero.
			const plain = JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown;
			expect(JSON.parse(pageData({ plain, end, ends: [end] }))).toEqual({
				plain,
				end,
				ends: [end]
			});
		})
	);
});

test('no text can end the script that it stands in', () => {
	const text = '</script><!-- <script>';
	expect(pageData({ text })).not.toContain('<');
	expect(JSON.parse(pageData({ text }))).toEqual({ text });
});
