/**
 * A story as one file that opens from a disk, without a network: the story's page with its style,
 * its script, its fonts and its data inside, and a policy that lets it load nothing else.
 */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import OfflineStory from '../components/frame/OfflineStory.svelte';
import type { StoryProps } from '../components/frame/story-props.ts';
import { storyLinks } from '../components/sections/story-links.ts';
import { escapeXml } from '../core/picture/svg.ts';
import { packData } from '../core/text/packed-data.ts';
import { readOfflineParts } from './offline-parts.ts';
import { closedPolicyFor } from './policy.ts';
import { renderSections, SITE, storyGeometry, storyPage, wholeStories } from './story-page.ts';

/** Paths from the root of the project, where builds run. */
const ICON = `data:image/svg+xml;base64,${readFileSync('static/favicon.svg', 'base64')}`;
const [, THEME = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];

/** Of a large story there is none. The dev server has no script that would go into it. */
export const hasOfflineCopy = (id: string): boolean =>
	!import.meta.env.DEV && wholeStories().includes(id);

/** The page of the data tells how large it is, so it is made before it is asked for. */
const made = new Map<string, string>();

export function offlineCopy(id: string): string {
	const copy = made.get(id) ?? makeCopy(id);
	made.set(id, copy);
	return copy;
}

function makeCopy(id: string): string {
	const data = storyPage(id);
	const { resolved, drawing } = data;
	const { story } = resolved;
	const links = storyLinks(SITE || null, id);
	const props: StoryProps = {
		...data,
		geometry: storyGeometry(id),
		sections: renderSections({ resolved, drawing, links }),
		texts: null
	};
	const { script, style } = readOfflineParts();
	if (/<\/?script/i.test(script)) throw new Error('This script would end inside the page.');
	const policy = closedPolicyFor({ scripts: [THEME, script], styles: [style] });
	const page = SITE && `<link rel="canonical" href="${escapeXml(`${SITE}/${id}/`)}" />\n`;
	return `<!doctype html>
<html lang="${escapeXml(story.language)}">
<head>
<meta charset="utf-8" />
<meta http-equiv="content-security-policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<title>${escapeXml(story.title)} · Dateline</title>
<meta name="description" content="${escapeXml(story.description)}" />
${page}<link rel="icon" href="${ICON}" type="image/svg+xml" sizes="any" />
<script>${THEME}</script>
<style>${style}</style>
</head>
<body>
<div class="contents" data-offline-root>${render(OfflineStory, { props }).body}</div>
<script type="text/plain" data-offline-props>${packData(data)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
