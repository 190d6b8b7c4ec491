/** What holds for every page of the finished build. */
import { readFileSync, readdirSync } from 'node:fs';
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
