/**
 * What the frame of an embed loads before it is ready, measured on the finished page and its files.
 * They are compressed here as `build/compress-site.js` does, which runs after the pages are made.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { EmbedWeight } from '../components/builder/builder-story.ts';

const CLIENT = '.svelte-kit/output/client';

/**
 * @param html of the page
 * @param path of the page, from the root of the site
 */
export function weighEmbed(html: string, path: string): EmbedWeight {
	const files = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
		.map(([tag]) => tag)
		// Browsers fetch no icon for a frame, and what is linked besides is not loaded.
		.filter((tag) => /\ssrc=|rel="(?:stylesheet|modulepreload|preload)"/.test(tag))
		.flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
		.map((address) => join(path, address));
	const pictures = [...html.matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)];
	if (pictures.length) throw new Error(`${path} shows pictures, which are not weighed yet.`);
	const bytes = [...new Set(files)].map((file) => {
		const made = `${CLIENT}/${file}`;
		return compressed(readFileSync(existsSync(made) ? made : `static/${file}`));
	});
	return {
		bytes: bytes.reduce((sum, one) => sum + one, compressed(Buffer.from(html))),
		requests: bytes.length + 1
	};
}

const compressed = (content: Buffer): number =>
	brotliCompressSync(content, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.length
		}
	}).length;
