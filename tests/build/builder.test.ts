/** The page where embeds are made, as it is without script, and the pictures that it offers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EMBED_VIEWS, embedPath } from '../../src/lib/core/views/embed-views.ts';
import { listStories, readStory } from '../../src/lib/server/read-story.ts';

describe.each(listStories())('the page for embeds of %s', (story) => {
	const html = readFileSync(`build/${story}/embed/index.html`, 'utf8');
	const { title } = readStory(story);
	const [, data = '{}'] = /data-builder-story>([^]*?)<\/script>/.exec(html) ?? [];
	const { weights, site } = JSON.parse(data) as {
		weights: Record<string, { bytes: number; requests: number }>;
		site: string;
	};

	test.each(EMBED_VIEWS)('holds a whole frame of the $id', ({ id, label, height }) => {
		const [, snippet = ''] = new RegExp(`id="plain-${id}"[^>]*>([^<]+)<`).exec(html) ?? [];
		const address = `${site || 'https://your-site'}/${embedPath(story, id)}`;
		expect(snippet).toContain(`src="${address}" title="${label}: ${title}"`);
		expect(snippet).toContain(`height="${height}"`);
	});

	test('says that an address is a placeholder, if it is one', () => {
		expect(html.includes('stands for the address of this site')).toBe(site === '');
	});

	test.each(EMBED_VIEWS.flatMap(({ id }) => [false, true].map((isStill) => ({ id, isStill }))))(
		'says what the frame of the $id weighs (still: $isStill), as the files do',
		({ id, isStill }) => {
			const path = `build/${embedPath(story, id, isStill)}index.html`;
			const page = readFileSync(path, 'utf8');
			const loaded = [...page.matchAll(/<(script|link)\b[^>]*>/g)]
				.map(([tag]) => tag)
				.filter((tag) => /\ssrc=|rel="(stylesheet|modulepreload)"/.test(tag))
				.map((tag) => join(dirname(path), /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? ''));
			const bytes = [path, ...loaded].reduce((sum, file) => sum + statSync(`${file}.br`).size, 0);
			expect(weights[isStill ? `${id} still` : id]).toEqual({ bytes, requests: loaded.length + 1 });
		}
	);

	test('is linked from the story and from its data', () => {
		expect(readFileSync(`build/${story}/index.html`, 'utf8')).toContain(`${story}/embed/"`);
		expect(readFileSync(`build/${story}/data/index.html`, 'utf8')).toContain('href="../embed/"');
	});

	test.each(['timeline', 'map'])('offers the %s as a drawing and as pixels', (name) => {
		const file = `build/files/${story}/${name}`;
		for (const ending of ['png', 'svg']) {
			expect(html).toContain(`href="../../files/${story}/${name}.${ending}"`);
		}
		expect(readFileSync(`${file}.svg`, 'utf8')).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1\d\d\d"/
		);
		const png = readFileSync(`${file}.png`);
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(name === 'map' ? 1600 : 1280);
	});

	test('its script is no part of any other page', () => {
		const [script = ''] = readdirSync('build/_app/immutable/embed').filter((file) =>
			/^builder-script\.[\w-]+\.js$/.test(file)
		);
		expect(html).toContain(script);
		expect(readFileSync(`build/${story}/index.html`, 'utf8')).not.toContain(script);
		expect(readFileSync(`build/${story}/data/index.html`, 'utf8')).not.toContain(script);
	});
});
