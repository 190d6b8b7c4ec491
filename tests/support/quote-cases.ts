/** Pages made for the tests, what is quoted from each, and the one right verdict. */
import type { Verdict } from '../../src/lib/core/quotes/ledger.ts';

export interface QuoteCase {
	name: string;
	html: string;
	words: string;
	verdict: Exclude<Verdict, 'unreachable'>;
}

const article = (...paragraphs: string[]): string =>
	`<!doctype html><html><head><meta charset="utf-8"><title>We will pay in full</title>
	<style>p::before { content: "We will pay." }</style></head><body><nav><ul><li>Home</li></ul></nav>
	<article>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

const STATEMENT = article(
	'The mayor spoke on Tuesday.',
	'&ldquo;We can&rsquo;t agree to this,&rdquo; she said. &ldquo;The law is the law, and we&rsquo;ll follow it.&rdquo;',
	'She added that 2,100 people &ndash; nearly all of them &ndash; had written to City&nbsp;Hall.'
);

const cases = (
	verdict: QuoteCase['verdict'],
	list: readonly (readonly [name: string, html: string, words: string])[]
): QuoteCase[] => list.map(([name, html, words]) => ({ name, html, words, verdict }));

export const QUOTE_CASES: readonly QuoteCase[] = [
	...cases('exact', [
		['entities in words', STATEMENT, 'We can’t agree to this,'],
		['numbered entities', article('I said &#8220;no&#x21;&#8221; twice.'), 'no!'],
		['an ampersand', article('Smith &amp; Sons won&#39;t pay'), "Smith & Sons won't pay"],
		[
			'elements within a sentence',
			article('We <b>will</b> <a href="/">not</a> pay.'),
			'We will not pay.'
		],
		[
			'an element within a word',
			article('<span class="cap">W</span>e will not pay.'),
			'We will not pay.'
		],
		['lines of the file', article('We will\n\t\tnot\n pay.'), 'We will not pay.'],
		['a line break of the page', article('We will<br>not pay.'), 'We will not pay.'],
		[
			'from one paragraph into the next',
			article('We will not', 'pay a cent.'),
			'will not pay a cent.'
		],
		['between comments', article('We will <!-- never --> not pay.'), 'We will not pay.'],
		['a slip as printed', article('They have a done a terrible job'), 'have a done a terrible'],
		['unclosed elements', '<p>One<p>We will not pay.<li>Two', 'We will not pay.'],
		['right to left', article('<bdo dir="rtl">לא נשלם את הקנס</bdo>'), 'לא נשלם את הקנס'],
		['a possible line break', article('juris<wbr>diction rules'), 'jurisdiction rules']
	]),
	...cases('typography', [
		['straight marks', STATEMENT, "We can't agree to this,"],
		['an em dash', STATEMENT, '2,100 people — nearly all of them — had written'],
		['a no-break space', STATEMENT, 'written to City Hall.'],
		['soft hyphens', article('our juris&shy;dic&shy;tions comply'), 'our jurisdictions comply'],
		['zero-width spaces', article('our juris&#8203;dictions'), 'our jurisdictions'],
		['ligatures', article('the o&#xFB03;ce of &#xFB01;nance'), 'the office of finance'],
		['three dots', article('We will &hellip; not pay'), 'We will ... not pay'],
		['marks by an element', article('He said <q>no</q> twice'), 'said "no" twice'],
		[
			'a mark at each paragraph',
			article('“We stay.', '“We pay nothing.”'),
			'We stay. We pay nothing.'
		]
	]),
	...cases('ellipsis', [
		['one sign', STATEMENT, 'The law … we’ll follow it.'],
		['in brackets', STATEMENT, 'The law is the law […] follow it.'],
		['three dots and straight marks', STATEMENT, "The law ... we'll follow it."],
		['over an attribution', STATEMENT, 'We can’t agree to this, … The law is the law'],
		['over a paragraph', STATEMENT, 'The law is the law … 2,100 people']
	]),
	...cases('differs', [
		['a word changed', STATEMENT, 'We won’t agree to this,'],
		['a word left out', STATEMENT, 'The law is law, and we’ll follow it.'],
		['a word added', STATEMENT, 'We just can’t agree to this,'],
		['a word doubled', STATEMENT, 'We can’t agree to to this,'],
		['words joined', STATEMENT, 'We can’t agreeto this,'],
		['a word split', STATEMENT, 'We can’t a gree to this,'],
		['a slip repaired', article('They have a done a terrible job'), 'have done a terrible job'],
		['another case', STATEMENT, 'we can’t agree to this,'],
		['another number', STATEMENT, '2,000 people – nearly all of them'],
		['an insertion in brackets', STATEMENT, 'We can’t agree to [all] this,'],
		['an attribution dropped unmarked', STATEMENT, 'agree to this, The law is the law'],
		[
			'a word cut short',
			STATEMENT,
			'The law is the law, and we’ll follow'.replace('follow', 'foll')
		],
		['joined by the page itself', article('We will<b>not</b> pay.'), 'We will not pay.']
	]),
	...cases('missing', [
		['other words', STATEMENT, 'Sanctuary cities are the best friend of gangs'],
		['in the title of the window only', STATEMENT, 'We will pay in full'],
		['in the style only', STATEMENT, 'We will pay.'],
		[
			'in a script only',
			article('Yes.<script>var s = "We will never pay"</script>'),
			'We will never pay'
		],
		['in a comment only', article('Yes.<!-- We will never pay -->'), 'We will never pay'],
		[
			'in what is not shown',
			article('Yes.<span hidden>We will never pay</span>'),
			'We will never pay'
		],
		['a page of one word', '<p>Yes', 'We will never pay']
	])
];
