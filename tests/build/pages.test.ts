/** What holds for every page of the finished build. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('index.html'))
	.map((path) => ({ path, html: readFileSync(`build/${path}`, 'utf8') }));

test.each(pages)('$path names itself, its language and its policy', ({ html }) => {
	expect(html).toMatch(/<html lang="[a-z-]+"/i);
	expect(html).toMatch(/<title>[^<]+<\/title>/);
	expect(html).toContain('http-equiv="content-security-policy"');
});

test.each(pages)('$path counts its own files from where it stands', ({ html }) => {
	// An address from the root would break the site in a folder; a host's name, everywhere.
	const loaded = [
		...html.matchAll(/<(?:script|img|source|iframe)\b[^>]*\ssrc="([^"]+)"/g),
		...html.matchAll(
			/<link\b(?=[^>]*rel="(?:stylesheet|modulepreload|preload|icon|apple-touch-icon)")[^>]*href="([^"]+)"/g
		)
	].map(([, address]) => address);
	expect(loaded).not.toEqual([]);
	expect(loaded.filter((address) => !/^(\.|data:)/.test(address ?? ''))).toEqual([]);
});

test.each(pages)('$path names its canonical address, which ends with a slash', ({ html }) => {
	expect(html).toMatch(/<link rel="canonical" href="[^"]*\/"/);
});

test.each(pages)('$path has the style of every component it shows', ({ path, html }) => {
	const linked = (html.match(/<link\b[^>]*rel="stylesheet"[^>]*>/g) ?? [])
		.filter((tag) => !/\sdisabled\s/.test(tag))
		.flatMap((tag) => /href="([^"]+)"/.exec(tag)?.[1] ?? [])
		.map((address) => readFileSync(join('build', dirname(path), address), 'utf8'));
	const inline = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
	const style = [...inline, ...linked].join('');
	const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) =>
		names.split(/\s+/)
	);
	// The name of a component's style: see `cssHash` in svelte.config.js.
	const scopes = new Set(classes.filter((name) => /^d[a-z0-9]{5}$/.test(name)));
	expect([...scopes].filter((scope) => !style.includes(`.${scope}`))).toEqual([]);
});
