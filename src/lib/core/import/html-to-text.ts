/**
 * HTML to the plain text of a summary or a title: one paragraph, single spaces, nothing hidden.
 * Entities are decoded once, so what an author wrote as `&lt;b&gt;` stays the words “<b>”.
 */
import { Parser } from 'htmlparser2';
import { HIDDEN } from '../check/rules/texts.ts';
import { clip, count } from '../check/words.ts';
import type { ImportEntry, Where } from './imported.ts';

export interface PlainText {
	text: string;
	/** Links whose words stand in the text. */
	links: { url: string; words: string }[];
	/** What cannot be words: pictures, players, scripts; with its address, if it has one. */
	embeds: { name: string; url: string | undefined }[];
	/** Names of the tags that were taken away, in order, each once. */
	tags: string[];
	comments: number;
	/** Characters that nobody sees. */
	hidden: number;
}

const isIn =
	(names: string) =>
	(name: string): boolean =>
		` ${names} `.includes(` ${name} `);

/** Their contents are no words that a reader of the old page saw. */
const isMute = isIn('script style noscript template iframe object svg math');
const isEmbed = isIn(
	'script style noscript template iframe object svg math img video audio embed source'
);
/** They stand within a line; all others begin a new one, and words on both sides are two words. */
const isInline = isIn(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'
);

export function htmlToText(html: string): PlainText {
	const read = /[<&]/.test(html) ? readHtml(html) : { ...NOTHING, text: html };
	const links = read.links.map(({ url, words }) => ({ url: url.trim(), words: tidyText(words) }));
	const spaced = onOneLine(read.text);
	return { ...read, links, text: tidyText(spaced), hidden: spaced.length - shown(spaced).length };
}

/** One line with single spaces, and without what nobody sees. */
export const tidyText = (text: string): string =>
	shown(onOneLine(text)).replace(/ {2,}/g, ' ').trim();

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const HIDDEN_ALL = new RegExp(HIDDEN, 'gu');

/** A character that was lost to a wrong encoding leaves its sign: where it stood must be seen. */
const shown = (text: string): string =>
	text.replace(HIDDEN_ALL, (char) => (char === '\uFFFD' ? char : ''));

const NOTHING = { links: [], embeds: [], tags: [], comments: 0 };

function readHtml(html: string): Omit<PlainText, 'hidden'> {
	const tags = new Set<string>();
	const embeds: PlainText['embeds'] = [];
	const links: PlainText['links'] = [];
	let open: PlainText['links'][number] | null = null;
	let [text, mute, comments] = ['', 0, 0];

	const say = (words: string) => {
		text += words;
		if (open) open.words += words;
	};
	const parser = new Parser({
		onopentag: (name, attributes) => {
			tags.add(name);
			if (isEmbed(name)) embeds.push({ name, url: attributes['src'] ?? attributes['data'] });
			if (isMute(name)) mute++;
			if (!isInline(name)) say(' ');
			if (name === 'a' && attributes['href']) {
				open = { url: attributes['href'], words: '' };
				links.push(open);
			}
		},
		onclosetag: (name) => {
			if (isMute(name)) mute--;
			if (!isInline(name)) say(' ');
			if (name === 'a') open = null;
		},
		ontext: (words) => {
			if (mute === 0) say(words);
		},
		oncomment: () => comments++,
		onprocessinginstruction: () => comments++
	});
	parser.end(html);
	// A tag that never ends takes the words after it along, and the parser does not tell.
	const [unfinished] = /^<\/?[a-z][^>]*$/i.exec(html.slice(html.lastIndexOf('<'))) ?? [];
	if (unfinished !== undefined) tags.add(unfinished.slice(1, 30));
	return { text, links, embeds, tags: [...tags], comments };
}

/** What a person must be told of the way from HTML to text. */
export function tellRemovals(plain: PlainText, where: Where): ImportEntry[] {
	const { embeds, tags, links, comments, hidden } = plain;
	const told: ImportEntry[] = embeds.map(({ name, url }) => ({
		severity: 'warning',
		where,
		seen: `<${name}>${url ? ` of ${clip(url, 80)}` : ''}`,
		did: 'Taken out: a story is text. It is kept as it was under `extensions`.'
	}));
	for (const { url, words } of links) {
		const seen = `a link to ${clip(url, 80)}${words ? ` on “${clip(words, 40)}”` : ''}`;
		told.push({
			severity: 'note',
			where,
			seen,
			did: 'The words stay, the link goes to the sources.'
		});
	}
	const marks = tags.filter((name) => !isEmbed(name) && name !== 'a').map((name) => `<${name}>`);
	if (comments > 0) marks.push(count(comments, 'comment'));
	if (marks.length > 0) {
		const seen = `markup: ${clip(marks.join(', '), 80)}`;
		told.push({
			severity: 'note',
			where,
			seen,
			did: 'Taken out; the words stay, as one paragraph.'
		});
	}
	if (hidden > 0) {
		const seen = count(hidden, 'character that nobody sees', 'characters that nobody sees');
		told.push({ severity: 'note', where, seen, did: 'Taken out.' });
	}
	return told;
}
