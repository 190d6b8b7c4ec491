/**
 * What WordPress makes of the `html` of an oEmbed answer from a site that it does not know, as its
 * function `wp_filter_oembed_result` does: one frame with few attributes, that may run scripts and
 * has no origin, told a secret in its address.
 */
import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeXml } from '../../src/lib/core/picture/svg.ts';

const KEPT = [
	'src',
	'width',
	'height',
	'frameborder',
	'marginwidth',
	'marginheight',
	'scrolling',
	'title'
];
/** Where a quotation stands before it, a frame shows only once it has answered with the secret. */
const HIDDEN = 'position: absolute; clip: rect(1px, 1px, 1px, 1px);';

/** @returns null where WordPress shows nothing but the address */
export function filterAsWordPress(html: string, secret: string): string | null {
	const document = parseDocument(html);
	const [frame] = DomUtils.getElementsByTagName('iframe', document, true, 1);
	if (!frame || !/^https?:/.test(frame.attribs['src'] ?? '')) return null;
	const isQuoted = DomUtils.getElementsByTagName('blockquote', document).length > 0;
	const attributes = {
		class: 'wp-embedded-content',
		sandbox: 'allow-scripts',
		security: 'restricted',
		...(isQuoted && { style: HIDDEN }),
		...Object.fromEntries(Object.entries(frame.attribs).filter(([name]) => KEPT.includes(name))),
		src: `${frame.attribs['src']}#?secret=${secret}`,
		'data-secret': secret
	};
	const words = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
	return `<iframe ${words.join(' ')}></iframe>`;
}
