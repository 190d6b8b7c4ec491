import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packData, unpackData } from '../../../../src/lib/core/text/packed-data.ts';

test('what is packed is read back as it was, infinite ends and all', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(Infinity, -Infinity), (value, end) => {
			// A text of a story has no control characters, and JSON no negative zero.
			const plain = JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown;
			const packed = packData({ plain, end, text: '“é”—</script>' });
			expect(unpackData(packed)).toEqual({ plain, end, text: '“é”—</script>' });
			// No letter means anything in HTML.
			expect(packed).toMatch(/^[\w+/=]*$/);
		})
	);
});
