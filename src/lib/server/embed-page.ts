/**
 * A page for frames in other pages, as a whole document: it has no router, no masthead and no web
 * font, so Kit's template does not serve it.
 */
import { escapeXml } from '../core/picture/svg.ts';
import { pageData } from '../core/text/page-data.ts';
import type { EmbedFiles } from './embed-files.ts';
import { SITE } from './load-story.ts';
import { policyFor } from './policy.ts';

export interface OtherVersion {
	/** As RFC 5829 names it. */
	rel: 'predecessor-version' | 'successor-version' | 'latest-version';
	version: string;
	/** From the root of the site. */
	path: string;
}

interface EmbedPage {
	/** Of the story; a BCP 47 tag. */
	language: string;
	title: string;
	description: string;
	/** Address of the page that this is a part of. */
	canonical: string;
	/** How others show it where its address is pasted, from the root of the site. */
	oembed?: string;
	/** The way from the page to the root of the site: "../../.." */
	root: string;
	/** Pages that show the same of other versions of the story. */
	versions?: readonly OtherVersion[];
	files: EmbedFiles;
	body: string;
	/** What the script brings the markup to life with; a page that only shows has neither. */
	props?: unknown;
}

/**
 * Before the first paint: another version of the story, light or dark, and whether the frame grows
 * with the page or keeps its height whatever the host says, if the address says so. Nothing is
 * stored here.
 */
const WISHES = `const wishes = new URLSearchParams(location.search);
for (const [key, values] of [['theme', ['light', 'dark']], ['height', ['auto', 'fixed']]])
	if (values.includes(wishes.get(key))) document.documentElement.dataset[key] = wishes.get(key);
for (const { href, dataset } of document.querySelectorAll('link[data-version]'))
	if (dataset.version === wishes.get('version')) {
		wishes.delete('version');
		const rest = String(wishes);
		location.replace(href + (rest && '?' + rest) + location.hash);
		break;
	}`;

const POLICY = policyFor({ scripts: [WISHES] });
/** Of a page without script, which a frame that forbids script need not complain about. */
const STILL_POLICY = policyFor({ scripts: [] });

export function embedPage(page: EmbedPage): string {
	const { root, files, body, props } = page;
	const lives = props !== undefined;
	const [title, description] = [escapeXml(page.title), escapeXml(page.description)];
	// The dev server puts its own scripts and style into the page.
	const policy = import.meta.env.DEV
		? ''
		: `<meta http-equiv="content-security-policy" content="${lives ? POLICY : STILL_POLICY}" />`;
	const links = [
		...(SITE && page.oembed
			? [
					`<link rel="alternate" type="application/json+oembed" href="${escapeXml(`${SITE}/${page.oembed}`)}" title="${title}" />`
				]
			: []),
		...files.styles.map((file) => `<link rel="stylesheet" href="${root}/${file}" />`),
		...(lives ? files.modules : []).map(
			(file) => `<link rel="modulepreload" href="${root}/${file}" />`
		),
		// Of the dev server, style comes with the script.
		...(lives || import.meta.env.DEV
			? [`<script type="module" src="${root}/${files.script}"></script>`]
			: [])
	];
	const versions = (page.versions ?? []).map(
		({ rel, version, path }) =>
			`<link rel="${rel}" data-version="${escapeXml(version)}" href="${escapeXml(`${root}/${path}`)}" />\n`
	);
	const data = lives
		? `\n<script type="application/json" data-embed-props>${pageData(props)}</script>`
		: '';
	return `<!doctype html>
<html lang="${escapeXml(page.language)}"${lives ? '' : ' data-still'}>
<head>
<meta charset="utf-8" />
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="strict-origin" />
<meta name="robots" content="noindex" />
<title>${title}</title>
<meta name="description" content="${description}" />
<link rel="canonical" href="${escapeXml(page.canonical)}" />
<link rel="icon" href="${root}/favicon.svg" type="image/svg+xml" sizes="any" />
${versions.join('')}${lives ? `<script>${WISHES}</script>\n` : ''}${links.join('\n')}
</head>
<body>
<div class="contents" data-embed-root>${body}</div>${data}
</body>
</html>
`;
}
