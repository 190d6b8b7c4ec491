/**
 * A page's HTML to the text that a reader sees: paragraphs parted by an empty line, entities
 * decoded, nothing of what is not shown. It is read as a stream, and never as a tree.
 */
import { Parser } from 'htmlparser2';

export interface PageText {
	text: string;
	/** What in the page says that only subscribers see all of it; null if nothing does. */
	wall: string | null;
}

const BLOCKS = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt ' +
		'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
		'main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul'
	).split(' ')
);

const UNSEEN = new Set(
	'audio canvas iframe math noscript object script style svg template textarea title video'.split(
		' '
	)
);

/** Far more than any page needs; the parser's time grows with the square of it. */
const DEEPEST = 5_000;

export class TooDeepError extends Error {}

type Attributes = Readonly<Record<string, string>>;

const isHidden = ({ hidden, style = '' }: Attributes): boolean =>
	(hidden !== undefined && hidden !== 'until-found') ||
	/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);

/** @throws {TooDeepError} if elements stand in one another without end. */
export function readHtml(html: string): PageText {
	const parts: string[] = [];
	let wall: string | null = null;
	let depth = 0;
	/** Elements open since one that is not shown. */
	let unseen = 0;
	let isData = false;

	const parser = new Parser({
		onopentag(name, attributes) {
			if (++depth > DEEPEST) throw new TooDeepError();
			isData = name === 'script' && attributes['type'] === 'application/ld+json';
			wall ??= wallIn(name, attributes);
			if (unseen > 0 || UNSEEN.has(name) || isHidden(attributes)) unseen++;
			else if (BLOCKS.has(name)) parts.push('\n\n');
			else if (name === 'br') parts.push('\n');
			else if (name === 'q') parts.push('“');
		},
		onclosetag(name) {
			depth--;
			isData = false;
			if (unseen > 0) unseen--;
			else if (BLOCKS.has(name)) parts.push('\n\n');
			else if (name === 'q') parts.push('”');
		},
		ontext(text) {
			if (isData && NOT_FREE.test(text)) wall = 'isAccessibleForFree is false';
			// Line breaks of the file are spaces; those of the page are set by its elements.
			if (unseen === 0) parts.push(text.replace(/[ \t\n\f\r]+/g, ' '));
		}
	});
	parser.end(html);
	return {
		text: parts
			.join('')
			.replace(/[ \n]{2,}/g, evenGap)
			.trim(),
		wall
	};
}

/** A paragraph's end, a line's end or a space. */
const evenGap = (gap: string): string => gap.match(/\n/g)?.slice(0, 2).join('') ?? ' ';

const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false\b/i;

function wallIn(name: string, { itemprop, property, name: key, content = '' }: Attributes) {
	if (name !== 'meta') return null;
	if (itemprop === 'isAccessibleForFree' && /^false$/i.test(content)) {
		return 'isAccessibleForFree is false';
	}
	const isLocked = (property ?? key) === 'article:content_tier' && /^locked$/i.test(content);
	return isLocked ? 'its content tier is “locked”' : null;
}
