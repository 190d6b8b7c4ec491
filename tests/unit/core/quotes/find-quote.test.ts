/** Each verdict on texts made for it. A wording is never let off more lightly than it should be. */
import { describe, expect, test } from 'vitest';
import {
	findQuote,
	prepareText,
	type QuoteFinding,
	type WantedQuote
} from '../../../../src/lib/core/quotes/find-quote.ts';

const find = (source: string, wanted: string | WantedQuote): QuoteFinding =>
	findQuote(typeof wanted === 'string' ? { exact: wanted } : wanted, prepareText(source));

const REPORT = `The council met on Tuesday.

“We can’t agree to this,” the mayor said. “The law is the law, and we’ll follow it.”

She added that 2,100 people – nearly all of them – had written to City Hall.`;

describe('exact: to the letter, but for white space of files', () => {
	test.each([
		['one sentence', 'It is so. We will not pay. Enough.', 'We will not pay.'],
		['part of a sentence', 'He said that we will not pay today.', 'we will not pay'],
		['a line break in the file', 'We will\n\tnot pay.', 'We will not pay.'],
		['spaces doubled in the file', 'We  will   not pay.', 'We will not pay.'],
		['from one paragraph into the next', 'We will not pay.\n\nNot now.', 'will not pay. Not now.'],
		['the source’s own slip', 'They have a done a terrible job.', 'have a done a terrible'],
		[
			'the source’s own brackets',
			'We gave the [Justice Department] it all.',
			'the [Justice Department] it'
		],
		['the source’s own ellipsis', 'We will … not pay.', 'We will … not pay.'],
		['its own typographic marks', REPORT, 'We can’t agree to this,'],
		['a number', REPORT, '2,100 people'],
		['a name with its sign', 'Ask @CityHall about #Budget2018 now', '@CityHall about #Budget2018'],
		['the whole text', 'We will not pay.', 'We will not pay.'],
		['one word', 'It was a stunt.', 'stunt'],
		['right to left', 'אמר ראש העיר: לא נשלם את הקנס.', 'לא נשלם את הקנס'],
		['no spaces between words', '市長は「法律は法律だ」と述べた。', '「法律は法律だ」'],
		['beyond the basic plane', 'We say 👍🏽 to 𝒜 plan', '👍🏽 to 𝒜'],
		['a word that also begins another', 'lawful law', 'law']
	])('%s', (_, source, wanted) => {
		expect(find(source, wanted)).toMatchObject({ verdict: 'exact', instead: '', remark: '' });
	});
});

describe('typography: the same but for what typesetters change', () => {
	test.each([
		['straight marks for curly', REPORT, "We can't agree to this,"],
		['curly marks for straight', 'He said "we can\'t" twice', 'said “we can’t” twice'],
		['smart and straight mixed', "It's “odd\" and ‘odd'", 'It’s "odd” and \'odd’'],
		['guillemets', 'Il dit «non» hier', 'dit "non" hier'],
		['an em dash for an en dash', REPORT, '2,100 people — nearly all of them — had'],
		['a dash without spaces', REPORT, '2,100 people—nearly all of them—had'],
		['two hyphens for a dash', 'Stop — now', 'Stop -- now'],
		['a lone hyphen for a dash', 'Stop — now', 'Stop - now'],
		['a dash between numbers', 'in 2017–18 we', 'in 2017-18 we'],
		['a no-break space', 'We\u00A0will not', 'We will not'],
		['a thin space', 'We\u2009will not', 'We will not'],
		['a soft hyphen', 'our juris\u00ADdiction is', 'our jurisdiction is'],
		['a zero-width space', 'our juris\u200Bdiction is', 'our jurisdiction is'],
		['a hyphen that may not break', 'law\u2011abiding people', 'law-abiding people'],
		['a ligature', 'the o\uFB03ce of \uFB01nance', 'the office of finance'],
		['an accent written apart', 'the re\u0301sume\u0301 of', 'the résumé of'],
		['one sign for three dots', 'We will … not', 'We will ... not'],
		['spaced dots', 'We will . . . not', 'We will…not'],
		['marks of direction', '\u200Fלא נשלם\u200E את', 'לא נשלם את'],
		[
			'an opening mark at a new paragraph',
			'“We stay.\n\n“We pay nothing.”',
			'We stay. We pay nothing.'
		]
	])('%s', (_, source, wanted) => {
		expect(find(source, wanted)).toMatchObject({ verdict: 'typography', instead: '' });
	});
});

describe('ellipsis: parts in order, each cut marked', () => {
	const source =
		'We will, as ever, follow the law of the land and we won’t pay one cent. So there.';
	test.each([
		['one sign', 'We will … follow the law'],
		['three dots', 'We will ... follow the law'],
		['dots in brackets', 'We will [...] follow the law'],
		['one sign in brackets', 'follow the law […] and we'],
		['dots in round brackets', 'follow the law (...) and we'],
		['spaced dots', 'We will . . . follow the law'],
		['two cuts', 'We will … follow the law … one cent.'],
		['a cut and other marks', "follow the law … we won't pay"],
		['a cut at the start', '… we won’t pay one cent.'],
		['a cut at the end', 'and we won’t pay …'],
		['a cut after a full stop', 'one cent. … there']
	])('%s', (_, wanted) => {
		expect(find(source, wanted).verdict).toBe('ellipsis');
	});

	test('one cut is the source’s own, another ours', () => {
		expect(find('We will … follow the old law today.', 'We will … follow … law').verdict).toBe(
			'ellipsis'
		);
	});

	test('only the first part is stored, never what was cut', () => {
		expect(find(source, 'We will … follow the law').selector?.exact).toBe('We will');
	});
});

describe('differs: another word, sign or case, however small', () => {
	const source =
		'The mayors who choose to boycott this event put the needs of law-abiding people first, Sen. Ray said.';
	test.each([
		['a changed word', 'The mayors who chose to boycott this event'],
		['a changed last word', 'who choose to boycott this meeting'],
		['a changed first word', 'Some mayors who choose to boycott'],
		['a word left out', 'choose to boycott event'],
		['a word added', 'choose to boycott this very event'],
		['a word doubled', 'choose to boycott this this event'],
		['two words joined', 'choose toboycott this event'],
		['one word split', 'choose to boy cott this event'],
		['words in another order', 'choose boycott to this event'],
		['another case', 'the mayors who choose to boycott'],
		['a hyphen left out', 'needs of law abiding people'],
		['a hyphen turned dash', 'needs of law—abiding people'],
		['a comma left out', 'law-abiding people first Sen. Ray'],
		['a comma added', 'The mayors, who choose to boycott'],
		['a word cut off', 'The mayors who choose to boy'],
		['a compound cut off', 'abiding people first'],
		['an insertion in brackets', 'The mayors who choose to boycott [the] event'],
		['a capital in brackets', '[t]he mayors who choose to boycott'],
		['a cut that is not marked', 'The mayors who choose to boycott put the needs'],
		['a changed word beside a cut', 'The mayors who chose … put the needs of'],
		['parts in the wrong order', 'needs of … The mayors who choose'],
		['a cut mark where nothing is cut', 'who choose … to boycott'],
		['another full stop', 'The mayors who choose to boycott this event.']
	])('%s', (_, wanted) => {
		const { verdict, selector, instead } = find(source, wanted);
		expect({ verdict, selector }).toEqual({ verdict: 'differs', selector: null });
		expect(instead).not.toBe('');
	});

	test.each([
		['a slip repaired', 'They have a done a terrible job.', 'have done a terrible job'],
		['an accent left out', 'my résumé is here', 'my resume is here'],
		['a digit changed', 'nearly 2,100 people wrote', 'nearly 2,000 people wrote'],
		['part of a number', 'nearly 2,100 people wrote', '100 people wrote'],
		['part of a name with its sign', 'we asked @CityHall today', 'CityHall today'],
		[
			'an apostrophe dropped at a paragraph',
			'So it is.\n\n’Tis the law.',
			'So it is. Tis the law.'
		],
		['an abbreviation cut', 'said U.S. officials today', 'S. officials today'],
		['letters right to left', 'לא נשלם את הקנס', 'לא שילמנו את הקנס']
	])('%s', (_, text, wanted) => {
		expect(find(text, wanted).verdict).toBe('differs');
	});

	test('the nearest passage is told, cut to the words that answer', () => {
		expect(find(source, 'The mayors who chose to boycott this event').instead).toBe(
			'The mayors who choose to boycott this event'
		);
	});

	test('an attribution between the two parts is a cut that wants a mark', () => {
		const text = '“You know it,” she said. “And we know it.”';
		expect(find(text, 'You know it, And we know it.').instead).toBe(
			'You know it," she said. "And we know it.'
		);
		expect(find(text, 'You know it, … And we know it.').verdict).toBe('ellipsis');
	});

	test('parts too far apart are not one quotation', () => {
		const far = `We will stay. ${'Something else happened. '.repeat(500)}And we will pay.`;
		expect(find(far, 'We will stay. … And we will pay.')).toMatchObject({
			verdict: 'differs',
			remark: 'its parts stand too far apart'
		});
	});
});

describe('missing: nothing like it', () => {
	test.each([
		['other words', REPORT, 'Sanctuary cities are the best friend of gangs'],
		['an empty text', '', 'We will not pay.'],
		['two common words only', 'The day of the vote was the day of rain.', 'Of the many, the proud'],
		[
			'words scattered over the text',
			`${'x '.repeat(500)}mayors ${'y '.repeat(500)}boycott`,
			'mayors boycott meetings'
		],
		['nothing but unseen characters', 'We will not pay.', '\u200B']
	])('%s', (_, source, wanted) => {
		expect(find(source, wanted)).toEqual({
			verdict: 'missing',
			selector: null,
			span: null,
			instead: '',
			remark: ''
		});
	});
});

describe('words that stand there twice', () => {
	const twice = 'First he said: enough is enough. Later she said: “enough is enough” again.';

	test('the first place is taken, and it is said that there are more', () => {
		const { verdict, selector, remark } = find(twice, 'enough is enough');
		expect(verdict).toBe('exact');
		expect(selector?.prefix).toBe('First he said: ');
		expect(remark).toMatch(/^stands there 2 times/);
	});

	test('a prefix or a suffix decides, typography aside', () => {
		const byPrefix = find(twice, { exact: 'enough is enough', prefix: 'she said: "' });
		const bySuffix = find(twice, { exact: 'enough is enough', suffix: '" again' });
		for (const { selector, remark } of [byPrefix, bySuffix]) {
			expect(selector?.prefix).toMatch(/she said: “$/);
			expect(remark).toBe('');
		}
	});

	test('a place to the letter goes before one in other marks', () => {
		expect(find("it’s so, and it's so", "it's so").verdict).toBe('exact');
	});

	test('words that stand only elsewhere are found, with a remark', () => {
		expect(find(twice, { exact: 'enough is enough', prefix: 'they cried: ' }).remark).toMatch(
			/^not between its prefix and suffix/
		);
	});
});

test('the selector is cut out of the source’s own text', () => {
	const source = 'He\u00A0said:\n\n“We can’t o\uFB03cially  agree,” twice.';
	expect(find(source, "can't officially agree").selector).toEqual({
		exact: 'can’t o\uFB03cially agree',
		prefix: 'He\u00A0said: “We ',
		suffix: ',” twice.'
	});
});

test('what stands round the words is never cut through a character', () => {
	const { selector } = find(`${'👍'.repeat(40)} We will. ${'👍'.repeat(40)}`, 'We will.');
	expect(selector?.prefix).toMatch(/^👍+ $/u);
	expect(selector?.suffix).toMatch(/^ 👍+$/u);
});
