/** Offline copies as the build has written them: one file that asks for nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { listStories, readStory } from '../../src/lib/server/read-story.ts';
import { faultsOf } from '../support/valid-html.ts';

const stories = listStories().filter((id) => existsSync(`build/files/${id}/offline.html`));

test('the story that is shipped has one', () => {
	expect(stories).toContain('letters-2018');
});

/** Elements and attributes that make a browser fetch something. */
const LOADING = ['src', 'srcset', 'poster', 'data', 'background', 'action', 'formaction', 'ping'];

interface Element {
	name: string;
	attributes: Record<string, string>;
	text: string;
}

/** Every element, with its own text. */
function elementsOf(html: string): Element[] {
	const all: Element[] = [];
	const open: Element[] = [];
	const parser = new Parser({
		onopentag(name, attributes) {
			const element = { name, attributes, text: '' };
			all.push(element);
			open.push(element);
		},
		ontext(text) {
			const last = open.at(-1);
			if (last) last.text += text;
		},
		onclosetag: () => open.pop()
	});
	parser.end(html);
	return all;
}

describe.each(stories)('the offline copy of %s', (story) => {
	const bytes = readFileSync(`build/files/${story}/offline.html`);
	const html = bytes.toString('utf8');
	let elements: Element[];
	beforeAll(() => {
		elements = elementsOf(html);
	});
	const named = (name: string) => elements.filter((element) => element.name === name);

	test('is under 1.5 MB, and lies compressed beside itself', () => {
		expect(bytes.length).toBeLessThan(1_500_000);
		for (const ending of ['br', 'gz'])
			expect(existsSync(`build/files/${story}/offline.html.${ending}`)).toBe(true);
	});

	test('loads nothing: no element, no style and no script names a file', () => {
		const loading = elements.flatMap(({ name, attributes }) =>
			Object.entries(attributes)
				.filter(
					([key, value]) =>
						LOADING.includes(key) ||
						(key === 'href' && name === 'link' && attributes['rel'] !== 'canonical') ||
						(/href$/.test(key) && !['a', 'link'].includes(name) && !value.startsWith('#'))
				)
				.filter(([, value]) => !value.startsWith('data:'))
				.map(([key, value]) => `<${name} ${key}="${value}">`)
		);
		expect(loading).toEqual([]);
		const styles = [
			...named('style').map(({ text }) => text),
			...elements.map(({ attributes }) => attributes['style'] ?? '')
		].join('\n');
		expect(styles).not.toContain('@import');
		const urls = [...styles.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
		expect(urls.filter((url) => !/^(data:font\/woff2;|#)/.test(url))).toEqual([]);
		expect(urls.filter((url) => url.startsWith('data:'))).toHaveLength(2);
		const scripts = named('script').map(({ text }) => text);
		expect(scripts.filter((text) => /\bimport[("' ]/.test(text))).toEqual([]);
	});

	test('its policy allows its own scripts and style to the byte, and no request', () => {
		const policy = new Map(
			named('meta')
				.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy')
				?.attributes['content']?.split('; ')
				.map((directive) => {
					const [name = '', ...values] = directive.split(' ');
					return [name, values] as const;
				})
		);
		const hashes = (texts: readonly string[]) =>
			texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
		const scripts = named('script').filter(({ attributes: { type } }) => type !== 'text/plain');
		expect(policy.get('default-src')).toEqual(["'none'"]);
		expect(policy.get('script-src')).toEqual(hashes(scripts.map(({ text }) => text)));
		expect(policy.get('style-src')).toEqual(hashes(named('style').map(({ text }) => text)));
		expect(policy.get('img-src')).toEqual(['data:']);
		expect(policy.get('font-src')).toEqual(['data:']);
		expect([...policy.keys()]).not.toContain('connect-src');
	});

	test('holds the whole text without script', () => {
		const { events, remarks, disputes, sources, version } = readStory(story);
		const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
		const records = [...events, ...disputes, ...sources].map(({ id }) => id);
		expect(records.filter((id) => !ids.has(id))).toEqual([]);
		const text = elements.map((element) => element.text).join(' ');
		for (const { words } of remarks) expect(text).toContain(words);
		expect(html).toContain(`of version ${version}`);
	});

	test('is valid HTML', async () => {
		expect(await faultsOf(html)).toEqual([]);
	}, 60_000);
});
