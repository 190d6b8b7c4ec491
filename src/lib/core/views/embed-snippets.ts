/** What to put into another page, slide or text to show a part of a story there: each as text. */
import { escapeXml, tag } from '../picture/svg.ts';
import { embedPath } from './embed-views.ts';
import {
	embedAddress,
	heedsChoices,
	isRecord,
	pageAddress,
	picturePath,
	type EmbedWish
} from './embed-wish.ts';
import { frameMarkup } from './frame-markup.ts';

export interface Snippet {
	id: string;
	name: string;
	/** When it is the one to take: a sentence. */
	use: string;
	text: string;
}

export interface Embedded {
	/** Where the site stands, without a slash at the end. */
	site: string;
	/** Id of the story. */
	story: string;
	/** Of the frame: read out in the host's page. */
	title: string;
	wish: EmbedWish;
	/** Of the frame, in CSS px. */
	height: number;
	/** oEmbed needs to have been told at build where the site stands. */
	hasOembed: boolean;
}

/** The ones that suit the wish best come first. */
export function embedSnippets(embedded: Embedded): Snippet[] {
	const { site, story, title, wish, height, hasOembed } = embedded;
	const address = embedAddress(site, story, wish);
	const page = pageAddress(site, story, wish);
	const frame = frameMarkup({ address, title, height });
	const script = `<script src="${escapeXml(site)}/embed.js" async></script>`;
	const link = tag('a', { href: page }, escapeXml(title));
	const plain: Snippet = {
		id: 'frame',
		name: 'Frame',
		use: `Works wherever a page or a course takes HTML with frames. It is ${height} px high, and what is longer scrolls inside.`,
		text: frame
	};
	const following: Snippet[] = [
		{
			id: 'script',
			name: 'Frame with script',
			use: 'Where your page may load our script: the frame is as high as what it shows. Without the script it is the plain frame.',
			text: `${frame.replace('<iframe ', '<iframe data-dateline ')}\n${script}`
		},
		{
			id: 'element',
			name: 'Element',
			use: 'The same for pages that you write by hand. Without the script a link remains.',
			text: `${tag('dateline-embed', { src: address, title, height }, link)}\n${script}`
		}
	];
	const others: Snippet[] = [
		{
			id: 'quote',
			name: 'Quotation',
			use: 'For editors that drop frames and keep quotations. The script makes a frame of it; without, a link remains.',
			text: `${tag('blockquote', { 'data-dateline': address, title }, tag('p', {}, link))}\n${script}`
		}
	];
	const anywhere: Snippet[] = [
		{
			id: 'markdown',
			name: 'Markdown',
			use: 'A picture that leads to the full page, for a wiki, a newsletter or notes.',
			text: `[![${inMarkdown(title)}](${site}/${picturePath(story, wish)})](${page})`
		}
	];
	const pasted: Snippet[] = hasOembed
		? [
				{
					id: 'paste',
					name: 'Address to paste',
					use: 'Alone on a line in WordPress, or wherever addresses become frames (oEmbed). It shows the standard view, without choices.',
					text: pastedAddress(embedded)
				}
			]
		: [];
	// Where no script runs there is nobody to tell a height.
	if (!heedsChoices(wish)) return [plain, ...pasted, ...anywhere];
	const frames = wish.follows ? [...following, plain] : [plain, ...following];
	return [...frames, ...others, ...pasted, ...anywhere];
}

/** The story's own page stands for its timeline; all else has a page that names its oEmbed file. */
function pastedAddress({ site, story, wish }: Embedded): string {
	if (isRecord(wish.kind)) return pageAddress(site, story, wish);
	return `${site}/${wish.kind === 'timeline' ? `${story}/` : embedPath(story, wish.kind)}`;
}

/** Signs that mean something there stand for themselves. */
const inMarkdown = (words: string): string =>
	words.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
