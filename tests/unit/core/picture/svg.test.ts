import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, tag } from '../../../../src/lib/core/picture/svg.ts';

/** Any sequence of 16-bit units: control characters, halves of pairs and all. */
const anyText = fc
	.array(fc.oneof(fc.constantFrom(...'<>&\'"]]>\u0000\u000b\ufffe\ud800\udc00'), fc.nat(0xffff)))
	.map((units) =>
		units.map((unit) => (typeof unit === 'string' ? unit : String.fromCharCode(unit))).join('')
	);

/** Throws unless the text is well-formed XML. */
const parse = (content: string) =>
	new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`, {
		font: { loadSystemFonts: false }
	});

describe('markup', () => {
	it('is well-formed whatever it says, in an element and in an attribute', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const made = tag('text', { id: text }, escapeXml(text));
				expect(() => parse(made)).not.toThrow();
				expect(made.isWellFormed()).toBe(true);
			})
		);
	});

	it('keeps the words that XML can hold', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const back = escapeXml(text).replace(
					/&(amp|lt|gt|quot|#39);/g,
					(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? ''
				);
				expect(back).toBe(text);
			})
		);
	});

	it('would not be well-formed otherwise', () => {
		expect(() => parse('<text>\u000b</text>')).toThrow();
		expect(() => parse('<text>a < b</text>')).toThrow();
		expect(() => parse('<text>]]></text>')).toThrow();
	});

	it('rounds numbers and leaves out what is undefined', () => {
		expect(tag('g', { x: 1 / 3, y: -0.001, z: undefined })).toBe('<g x="0.33" y="0"/>');
	});
});
