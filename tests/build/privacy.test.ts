/** What the privacy page promises, as far as it can be read from the files that a server hands out. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listStories } from '../../src/lib/server/read-story.ts';

const files = readdirSync('build', { recursive: true, encoding: 'utf8' }).map((file) =>
	file.replaceAll('\\', '/')
);
const read = (file: string) => readFileSync(`build/${file}`, 'utf8');
const pages = files.filter((file) => file.endsWith('index.html'));
const frames = pages.filter((file) => file.startsWith('embed/'));
const scripts = files.filter((file) => file.endsWith('.js'));
const styles = files.filter((file) => file.endsWith('.css'));

/** Those of the files that hold such text: a failure names them and prints none. */
const holding = (pattern: RegExp, among: readonly string[]) =>
	among.filter((file) => pattern.test(read(file)));

/** Files that a page loads at once and by its scripts, from the root of the site. */
function loadedBy(page: string): Set<string> {
	const resolve = (address: string, from: string) =>
		new URL(address, `https://site/${from}`).pathname.slice(1);
	const found = new Set(
		[...read(page).matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
			([, address = '']) => resolve(address, page)
		)
	);
	// A set may grow while it is walked; what is added is walked too.
	for (const file of found) {
		for (const [, address = ''] of read(file).matchAll(
			/["'`](\.{1,2}\/[^"'`]+\.(?:js|css))["'`]/g
		)) {
			const loaded = resolve(address, file);
			if (existsSync(`build/${loaded}`)) found.add(loaded);
		}
	}
	return found;
}

describe('the privacy page', () => {
	test('is linked from where a story is taken along', () => {
		for (const story of listStories()) {
			expect(read(`${story}/index.html`)).toContain('privacy/"');
			expect(read(`${story}/data/index.html`)).toContain('href="../../privacy/"');
			expect(read(`${story}/embed/index.html`)).toContain('href="../../privacy/"');
		}
	});

	test('“each page and each frame carries a policy” that allows its own host alone', () => {
		for (const page of files.filter((file) => file.endsWith('.html'))) {
			const [, policy = ''] =
				/http-equiv="content-security-policy"\s+content="([^"]+)"/.exec(read(page)) ?? [];
			const isAlone = page === '404.html' || page.endsWith('/offline.html');
			expect(policy, page).toContain(`default-src '${isAlone ? 'none' : 'self'}'`);
			expect(policy, page).not.toMatch(/https?:|\*/);
		}
	});

	test('“requests for other files name the site and not that address”', () => {
		for (const page of pages) {
			expect(read(page), page).toContain('<meta name="referrer" content="strict-origin"');
		}
	});

	test('the page for unknown addresses names the very script and style that it has', () => {
		const page = read('404.html');
		for (const [, name, text = ''] of page.matchAll(/<(script|style)[^>]*>([^]*?)<\/\1>/g)) {
			const hash = createHash('sha256').update(text).digest('base64');
			expect(page).toContain(`${name}-src 'sha256-${hash}'`);
		}
	});

	test('“requests to other hosts: none”: nothing that is loaded has an address elsewhere', () => {
		const loads =
			/<(?:script|img|iframe|source|video|audio|link rel="(?:stylesheet|preload|modulepreload|icon)")\b[^>]*?(?:src|href)="(?:https?:)?\/\//;
		expect(holding(loads, pages)).toEqual([]);
		expect(holding(/url\(["']?(?:https?:)?\/\//, styles)).toEqual([]);
	});

	test('“cookies: none”, and nothing is sent behind a reader’s back', () => {
		expect(holding(/document\.cookie|sendBeacon/, scripts)).toEqual([]);
	});

	test('“stored on pages: the choice of light or dark, and the scroll position while the tab is open”', () => {
		const keys = [...scripts, ...pages].flatMap((file) =>
			[...read(file).matchAll(/localStorage\.(?:get|set|remove)Item\(([^),]+)/g)].map(
				([, key = '']) => key
			)
		);
		expect(keys.length).toBeGreaterThan(0);
		for (const key of new Set(keys)) expect(key).toMatch(/^(?:['"`]dateline-theme['"`]|[\w$]+)$/);
		expect(holding(/sessionStorage/, scripts).length, 'the router alone').toBeLessThanOrEqual(1);
	});

	test('“stored in frames: nothing”, and “frames load no font”', () => {
		const loaded = new Set(frames.flatMap((frame) => [...loadedBy(frame)]));
		expect(loaded.size).toBeGreaterThan(0);
		const stores = /localStorage|sessionStorage|indexedDB|serviceWorker|caches\.|\.woff2/;
		expect(holding(stores, [...loaded, ...frames])).toEqual([]);
	});

	test('“the optional script stores nothing and asks no host for anything”', () => {
		const reaches = /localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|import\(/;
		expect(holding(reaches, ['embed.js'])).toEqual([]);
	});
});
