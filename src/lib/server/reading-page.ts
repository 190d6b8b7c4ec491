/**
 * A page to read, as a whole document: markup, one style in its head and a small script of its
 * own. It is none of Kit's pages, of which the story's page would have to know each; so it costs
 * that page not a byte, and carries nothing of its style.
 */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import type { Component } from 'svelte';
import { escapeXml } from '../core/picture/svg.ts';
import { readingFiles, studioFiles } from './embed-files.ts';
import { policyFor } from './policy.ts';
import { stillMarkup } from './still-markup.ts';

// Paths from the root of the project, where builds run.
const TEMPLATE = readFileSync('src/app.html', 'utf8');
const SCRIPTS = [...TEMPLATE.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
const FACES = readFileSync('src/lib/styles/fonts.css', 'utf8');

interface ReadingPage<Props extends Record<string, unknown>> {
	/** Of the story; a BCP 47 tag. */
	language: string;
	/** The way from the page to the root of the site: "../../.." */
	root: string;
	component: Component<Props>;
	props: Props;
	/** In `src/reading` or `src/studio`, without its ending. */
	script: 'record-script' | 'sort-script' | 'builder-script' | 'studio-script';
}

export function readingPage<Props extends Record<string, unknown>>(
	page: ReadingPage<Props>
): Response {
	const { root } = page;
	// Its type wants to know of a component whether it has props at all.
	const { head, body } = render(page.component as Component, { props: page.props });
	const files = page.script === 'studio-script' ? studioFiles() : readingFiles(page.script);
	const style = styleOf(root);
	const fonts = fontFiles().map(
		(file) =>
			`<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}/${file}" />`
	);
	const own = [
		...(style ? [`<style>${style}</style>`] : []),
		...fonts,
		...files.styles.map((file) => `<link rel="stylesheet" href="${root}/${file}" />`),
		...files.modules.map((file) => `<link rel="modulepreload" href="${root}/${file}" />`),
		`<script type="module" src="${root}/${files.script}"></script>`
	];
	// The dev server puts its own scripts and style into the page.
	const policy = import.meta.env.DEV
		? `<script type="module" src="${root}/src/reading/reading-style.ts"></script>`
		: `<meta http-equiv="content-security-policy" content="${policyFor({ scripts: SCRIPTS, styles: [style] })}" />`;
	const html = TEMPLATE.replace('<html lang="en">', `<html lang="${escapeXml(page.language)}">`)
		.replace('<meta charset="utf-8" />', (charset) => `${charset}\n\t\t${policy}`)
		.replaceAll('%sveltekit.assets%', root)
		.replace('%sveltekit.head%', () => own.join('\n') + stillMarkup(head))
		.replace('%sveltekit.body%', () => stillMarkup(body));
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

/** The same for all pages at one depth. */
const styles = new Map<string, string>();

function styleOf(root: string): string {
	if (import.meta.env.DEV) return '';
	const known = styles.get(root);
	if (known !== undefined) return known;
	const faces = FACES.replace(/\/\*[^]*?\*\//g, '').replace(
		/\.\/fonts\/([\w-]+\.woff2)/g,
		(_, name: string) => `${root}/${fontFile(name)}`
	);
	const sheets = readingFiles('reading-style').styles.map((file) =>
		readFileSync(`${CLIENT}/${file}`, 'utf8')
	);
	const made = [faces.replace(/\s+/g, ' ').trim(), ...sheets].join('\n').trim();
	styles.set(root, made);
	return made;
}

const CLIENT = '.svelte-kit/output/client';

/** The fonts of the site, by their own addresses: whoever has seen one page has them. */
const fontFiles = (): string[] =>
	import.meta.env.DEV
		? []
		: [...FACES.matchAll(/\.\/fonts\/([\w-]+\.woff2)/g)].map(([, name = '']) => fontFile(name));

function fontFile(name: string): string {
	const found = clientManifest()[`src/lib/styles/fonts/${name}`];
	if (!found) throw new Error(`There is no font ${name} in the build.`);
	return found.file;
}

type Manifest = Readonly<Record<string, { file: string }>>;

/** Read once: it is there only when the first page is made, and the same for all. */
let manifest: Manifest | undefined;
const clientManifest = (): Manifest =>
	(manifest ??= JSON.parse(readFileSync(`${CLIENT}/.vite/manifest.json`, 'utf8')) as Manifest);
