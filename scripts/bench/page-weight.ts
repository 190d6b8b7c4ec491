/**
 * What a reader's browser fetches before a page of `build/` is ready, in bytes over the wire:
 * brotli at its best, as the build writes beside each file; fonts as they are.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUILD = 'build';

export interface PageWeight {
	script: number;
	html: number;
	/** The part of the HTML that draws: every path of every picture in it, compressed alone. */
	map: number;
	/** In the page, where it counts as HTML too, and beside it. */
	style: number;
	fonts: number;
}

export function weighPage(page: string): PageWeight {
	const html = readFileSync(join(BUILD, page), 'utf8');
	// A style that stands in the page is linked too, but disabled: it is for pages to come.
	const asked = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => !/\sdisabled\s/.test(tag));
	const style = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)];
	const linked = (wanted: RegExp) =>
		asked
			.filter((tag) => wanted.test(tag))
			.flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
			.map((address) => join(dirname(page), address));
	// Kit starts the page with a small script that imports its two entries.
	const started = [...html.matchAll(/import\("([^"]+\.js)"\)/g)].map(([, address = '']) =>
		join(dirname(page), address)
	);

	return {
		script: sum(withImports([...linked(/modulepreload|<script[^>]*\ssrc=/), ...started]), brotli),
		html: brotli(page),
		map: compressed(html.matchAll(/\sd="([^"]*)"/g)),
		style: compressed(style) + sum(new Set(linked(/rel="stylesheet"/)), brotli),
		// All that the page's style names: what is read needs each of them.
		fonts: sum(namedIn(style, page), (file) => statSync(join(BUILD, file)).size)
	};
}

/** The modules, and all that they import without waiting to be asked. */
function withImports(modules: readonly string[]): Set<string> {
	const found = new Set(modules);
	// A set may grow while it is walked; what is added is walked too.
	for (const module of found) {
		const code = readFileSync(join(BUILD, module), 'utf8');
		for (const [, address = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
			found.add(join(dirname(module), address));
		}
	}
	return found;
}

/** Files that the style of a page fetches. */
const namedIn = (style: readonly RegExpMatchArray[], page: string): Set<string> =>
	new Set(
		style.flatMap(([, css = '']) =>
			[...css.matchAll(/url\("?([^)"]+\.woff2)"?\)/g)].map(([, address = '']) =>
				join(dirname(page), address)
			)
		)
	);

const compressed = (parts: Iterable<RegExpMatchArray>): number =>
	brotliCompressSync([...parts].map(([, part]) => part).join('\n')).length;

const brotli = (file: string) => statSync(join(BUILD, `${file}.br`)).size;

function sum(files: Iterable<string>, size: (file: string) => number) {
	return [...files].reduce((total, file) => total + size(file), 0);
}
