import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, MAX_BYTES } from '../../../../src/lib/core/parse/decode-text.ts';

const utf16 = (text: string, order: 'le' | 'be', mark = '') => {
	const bytes = Buffer.from(mark + text, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
};
const JSON_TEXT = '{ "title": "Größe — 24 °C 👩‍⚖️" }';

test('any text, written as UTF-8, is read as it was, with its byte order mark', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(decodeText(Buffer.from(`{"a":${text}`))).toEqual({ text: `{"a":${text}` });
		})
	);
	expect(decodeText(Buffer.from('\uFEFF{}'))).toEqual({ text: '\uFEFF{}' });
});

test.each([
	['with its mark, low byte first', utf16(JSON_TEXT, 'le', '\uFEFF')],
	['with its mark, high byte first', utf16(JSON_TEXT, 'be', '\uFEFF')],
	['without, low byte first', utf16(JSON_TEXT, 'le')],
	['without, high byte first', utf16(JSON_TEXT, 'be')]
])('UTF-16 %s is read, and told', (_, bytes) => {
	const { text, fault } = decodeText(bytes);
	expect(text).toBe(JSON_TEXT);
	expect(fault).toMatchObject({ code: 'utf-16', position: { line: 1, column: 1 } });
});

describe('a byte that is not UTF-8', () => {
	test('is found in its line, and shown as what it may have been', () => {
		const { fault } = decodeText(Buffer.from('{\n  "ü": "x",\r\n  "b": "Café"\n}', 'latin1'));
		expect(fault).toMatchObject({
			code: 'not-utf-8',
			position: { line: 2, column: 4 },
			seen: 'the byte FC, which means nothing here in UTF-8'
		});
		expect(fault?.mend).toContain('reads “ü”');
	});

	test('behind sound letters of two, three and four bytes', () => {
		const sound = Buffer.from('{\n"é—👩": "Caf');
		const { fault } = decodeText(Buffer.concat([sound, Buffer.from([0xe9, 0x22, 0x7d])]));
		expect(fault?.position).toEqual({ line: 2, column: 13 });
		expect(fault?.mend).toContain('reads “Café”');
	});

	test('any bytes are read or told', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const { text, fault } = decodeText(bytes);
				const isUtf8 = Buffer.from(text).equals(bytes);
				expect(fault === undefined).toBe(isUtf8);
			})
		);
	});
});

test('a file too large is not read', () => {
	const { text, fault } = decodeText(new Uint8Array(MAX_BYTES + 1));
	expect(text).toBe('');
	expect(fault).toMatchObject({ code: 'file-too-large', seen: 'more than 64 million bytes' });
});
