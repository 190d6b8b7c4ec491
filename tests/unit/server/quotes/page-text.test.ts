import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/lib/server/quotes/decode-text.ts';
import { readHtml, TooDeepError } from '../../../../src/lib/core/quotes/html-text.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('bytes become text as in a browser', () => {
	test('UTF-8 needs no declaration', () => {
		expect(decodeText(new TextEncoder().encode('“No,” né'), { isHtml: true })).toBe('“No,” né');
	});

	test('what is no UTF-8 is windows-1252, with its curly marks', () => {
		expect(decodeText(bytes(0x93, ...ascii('No'), 0x94), { isHtml: false })).toBe('“No”');
	});

	test('the charset of the header is used, and goes before that of the page', () => {
		const page = bytes(...ascii('<meta charset="utf-8">'), 0x96, 0x40, 0x97, 0xa5);
		expect(decodeText(page, { charset: 'shift_jis', isHtml: true })).toMatch(/法律$/);
	});

	test.each([
		['<meta charset="shift_jis">', 'shift_jis'],
		["<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", 'http-equiv']
	])('the charset of the page is used: %s', (meta) => {
		// 法律 in Shift JIS
		const page = bytes(...ascii(meta), 0x96, 0x40, 0x97, 0xa5);
		expect(decodeText(page, { isHtml: true })).toMatch(/法律$/);
	});

	test('a byte order mark goes before everything and is not part of the text', () => {
		expect(decodeText(utf16('“No”'), { charset: 'utf-8', isHtml: true })).toBe('“No”');
		const big = bytes(0xfe, 0xff, 0x20, 0x1c, 0x00, 0x4e);
		expect(decodeText(big, { isHtml: false })).toBe('“N');
		expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x4e), { isHtml: false })).toBe('N');
	});

	test('a charset that nobody knows is passed over', () => {
		expect(decodeText(bytes(...ascii('No')), { charset: 'klingon-8', isHtml: false })).toBe('No');
	});
});

describe('a page becomes the text that a reader sees', () => {
	test('paragraphs are parted by an empty line, whatever their elements', () => {
		const { text } = readHtml('<div>One\n\n two<div><p>Three</div><ul><li>Four<li>Five</ul>');
		expect(text).toBe('One two\n\nThree\n\nFour\n\nFive');
	});

	test('what is not shown is not read', () => {
		const unseen = [
			...['<script>no</script>', '<style>no</style>', '<template>no</template>'],
			...['<p hidden>no</p>', '<p style="display: none">no <b>no</b></p>', '<title>no</title>']
		];
		expect(readHtml(`<p>Yes${unseen.join('')}</p>`).text).toBe('Yes');
	});

	test('what can be opened is read', () => {
		expect(readHtml('<details hidden="until-found"><p>Yes</p></details>').text).toBe('Yes');
	});

	test('a void element that is hidden hides nothing else', () => {
		expect(readHtml('<p><input hidden>Yes<img hidden> so</p>').text).toBe('Yes so');
	});

	test('a page in ruins is still read', () => {
		const { text } = readHtml('</p></div><<b>Yes</i> &bogus; &#xZZ; <p');
		expect(text).toContain('Yes');
	});

	test('elements in one another without end are refused, soon', () => {
		expect(readHtml(`${'<div>'.repeat(4_000)}Yes`).text).toBe('Yes');
		expect(() => readHtml('<div>'.repeat(4e6))).toThrow(TooDeepError);
	});

	test('a million gaps side by side are one', () => {
		expect(readHtml(`One${'<b> </b> '.repeat(1e6)}two`).text).toBe('One two');
	});

	test.each([
		['<script type="application/ld+json">{"isAccessibleForFree":false}</script>', true],
		['<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>', true],
		['<script type="application/ld+json">{"isAccessibleForFree":true}</script>', false],
		['<meta itemprop="isAccessibleForFree" content="False">', true],
		['<meta name="article:content_tier" content="locked">', true],
		['<meta name="article:content_tier" content="free">', false],
		['<script>{"isAccessibleForFree":false}</script>', false]
	])('%s is a wall: %s', (html, isWall) => {
		expect(readHtml(html).wall !== null).toBe(isWall);
	});
});
