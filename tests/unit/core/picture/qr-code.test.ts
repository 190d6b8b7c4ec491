/** An address as a code: what another reader of codes makes of it. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../../../src/lib/core/picture/qr-code.ts';

function decoded(svg: string): string | undefined {
	const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
}

describe('a QR code', () => {
	it('says the address', () => {
		const address = 'https://example.org/some/folder/a-story/?at=letters-sent&lane=law%2Cletters';
		expect(decoded(qrPicture(address) ?? '')).toBe(address);
	});

	it('says any address that it is made of', () => {
		const path = fc.webUrl({ withQueryParameters: true, withFragments: true });
		fc.assert(
			fc.property(
				path.filter(({ length }) => length <= 300),
				(address) => {
					expect(decoded(qrPicture(address) ?? '')).toBe(address);
				}
			),
			{ numRuns: 6 }
		);
	}, 30_000);

	it('writes the address below the code, as words', () => {
		expect(qrPicture('https://a.org/?a=1&b=<2>')).toContain(
			'>https://a.org/?a=1&amp;b=&lt;2&gt;</text>'
		);
	});

	it('is not made where no camera could read it', () => {
		expect(qrPicture(`https://a.org/${'x'.repeat(500)}`)).toBeNull();
	});
});
