import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, tellRemovals } from '#lib/core/import/html-to-text.ts';

describe('HTML becomes words', () => {
	it.each([
		['plain words', 'plain words'],
		['<p>One.</p>\n<p>Two.</p>', 'One. Two.'],
		['first line<br>second line', 'first line second line'],
		['<ul><li>one</li><li>two</li></ul>', 'one two'],
		['un<b>break</b>able', 'unbreakable'],
		['Smith &amp; Sons &ldquo;Ltd&rdquo;', 'Smith & Sons “Ltd”'],
		['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
		['&lt;b&gt;', '<b>'],
		['5 < 6 and I <3 you', '5 < 6 and I <3 you'],
		['a\u00A0\u00A0b\tc', 'a b c'],
		['soft\u00ADhy\u200Bphen \u202Eturned', 'softhyphen turned'],
		['lost \uFFFD letter', 'lost \uFFFD letter'],
		['👩‍⚖️ and 👩🏽‍⚖️', '👩‍⚖️ and 👩🏽‍⚖️'],
		['<script>alert(1)</script>said<style>p{}</style>', 'said'],
		['<SCRIPT>alert(1)</SCRIPT >said', 'said'],
		['<iframe src="https://a.example">inside</iframe>said', 'said'],
		['<svg><text>drawn</text><script>alert(1)</script></svg>said', 'said'],
		['<noscript>off</noscript><template>t</template>said', 'said'],
		['<!-- note -->said', 'said'],
		['said<script>alert(1)', 'said'],
		['', '']
	])('%j', (html, text) => {
		expect(htmlToText(html).text).toBe(text);
	});

	it('is one line without a stray space, whatever it was', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.constantFrom('<p>', '</p>', '<b', '&amp;', '&#0;', '<!--', '\u2028', '\uFEFF', '<svg>')
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const { text } = htmlToText(pieces.join(''));
				expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
			})
		);
	});
});

describe('what is taken out is told', () => {
	const told = (html: string) => tellRemovals(htmlToText(html), { path: ['text'] });

	it('links, with their words', () => {
		const html = 'See <a href="https://a.example/x">the <b>report</b></a>.';
		expect(htmlToText(html).links).toEqual([{ url: 'https://a.example/x', words: 'the report' }]);
		expect(told(html).map(({ seen }) => seen)).toEqual([
			'a link to https://a.example/x on “the report”',
			'markup: <b>'
		]);
	});

	it.each([
		['<img src="a.jpg">', '<img> of a.jpg'],
		['<script>alert(1)</script>', '<script>'],
		['<iframe src="https://a.example"></iframe>', '<iframe> of https://a.example'],
		['<p class="x">a</p>', 'markup: <p>'],
		['<!-- a -->', 'markup: 1 comment'],
		['so\u00ADft', '1 character that nobody sees'],
		['words <unfinished', 'markup: <unfinished>']
	])('%s', (html, seen) => {
		expect(told(html)).toMatchObject([{ seen, where: { path: ['text'] } }]);
	});

	it('and plain words need no telling', () => {
		expect(told('Plain words, 5 < 6 & so on.')).toEqual([]);
	});
});
