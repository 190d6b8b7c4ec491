/** The components in the app of somebody else, who installs the package and follows its README. */
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumLaunch } from '../../scripts/browser.js';
import { readStory } from '../../src/lib/server/read-story.ts';
import { BARE_APP, BARE_PACKAGES } from '../support/bare-app.ts';

const STORY = 'letters-2018';
/** Enough for a busy machine; a quiet one needs less than a minute for all. */
const PATIENCE = 10 * 60_000;

const { events, places, map } = readStory(STORY);
const counted = events.filter(({ status }) => status === map.counted);
const drawn = new Set(counted.flatMap((event) => event.places ?? []));
const app = mkdtempSync(join(tmpdir(), 'dateline-app-'));
const installed = join(app, 'node_modules/dateline');
const page = (path: string) => readFileSync(join(app, 'build', path, 'index.html'), 'utf8');

beforeAll(() => {
	run('node', ['--import', 'tsx', 'scripts/package.ts'], '.');
	install();
	for (const [path, text] of [...Object.entries(BARE_APP), ...readmeFiles()]) write(path, text);
	mkdirSync(join(app, 'src/lib'));
	copyFileSync(`data/${STORY}.json`, join(app, `src/lib/${STORY}.json`));
	run('node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], app);
}, PATIENCE);

afterAll(() => rmSync(app, { recursive: true, force: true }));

/** As npm would, but that packages come from this project and nothing is fetched. */
function install(): void {
	const [tarball] = run('npm', ['pack', '--silent', '--pack-destination', app], 'dist').split('\n');
	mkdirSync(installed, { recursive: true });
	run('tar', ['-xzf', join(app, tarball ?? ''), '--strip-components=1'], installed);
	const { dependencies } = packageJson() as { dependencies: object };
	for (const name of [...BARE_PACKAGES, ...Object.keys(dependencies)]) {
		const link = join(app, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(resolve('node_modules', name), link, 'junction');
	}
}

const packageJson = (): unknown =>
	JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

/** Blocks of code in the README that say which file they are. */
function readmeFiles(): [path: string, text: string][] {
	const readme = readFileSync(join(installed, 'README.md'), 'utf8');
	return [...readme.matchAll(/^```\w+ (src\S+)\n([^]*?)^```$/gm)].map(
		([, path = '', text = '']) => [path, text]
	);
}

function write(path: string, text: string): void {
	mkdirSync(join(app, dirname(path)), { recursive: true });
	writeFileSync(join(app, path), text);
}

function run(command: string, args: string[], cwd: string): string {
	// What runs tests sets NODE_ENV, which would make it a build for developers.
	const env = { ...process.env, NODE_ENV: 'production' };
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
	return stdout;
}

describe('the package', () => {
	test('holds nothing of the desk, the command line and the site’s routes', () => {
		const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
		const folders = new Set(files.flatMap((file) => dirname(file).split(sep)));
		for (const one of ['studio', 'cli', 'routes', 'src', 'export'])
			expect(folders).not.toContain(one);
		expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE']));
	});

	test('has the version of the project', () => {
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		expect(packageJson()).toMatchObject({ name: 'dateline', version });
	});
});

describe('an app that follows the README', () => {
	test(
		'is sound to svelte-check: types are found',
		() => {
			write(
				'src/typed.ts',
				`import type { StoryData } from 'dateline';
				type IsAny<T> = 0 extends 1 & T ? true : false;
				export const isAny: IsAny<StoryData['resolved']['events'][number]['title']> = false;`
			);
			const check = ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'];
			expect(run('node', [...check, '--output', 'machine'], app)).toContain('0 ERRORS 0 WARNINGS');
		},
		PATIENCE
	);

	test.each(['', 'parts'])('tells every event and draws every place in /%s', (path) => {
		const html = page(path);
		for (const { id } of events) expect(html).toContain(`<li id="${id}"`);
		expect(drawn.size).toBeGreaterThan(0);
		for (const id of drawn) expect(html).toContain(`data-place="${id}"`);
		expect(html).toMatch(/data-event="/);
	});

	test('leads to the story’s page only where it says which', () => {
		expect(page('')).not.toContain('The whole story');
		expect(page('parts')).toContain('href="https://example.org/letters-2018/"');
	});

	test('has the outlines of counties', () => {
		const states = JSON.parse(readFileSync(join(app, 'build/atlas/states.json'), 'utf8')) as object;
		const files = readdirSync(join(app, 'build/atlas/counties')).filter((f) => f.endsWith('.json'));
		expect(files.sort()).toEqual(
			Object.keys(states)
				.map((state) => `${state}.json`)
				.sort()
		);
	});

	test('stops at a story with an error, and says where it is', () => {
		const story = JSON.parse(readFileSync(`data/${STORY}.json`, 'utf8'));
		story.events[0].lane = 'no-such-lane';
		write('bad.json', JSON.stringify(story, null, '\t'));
		write(
			'load.js',
			`import { readFileSync } from 'node:fs';
			import { storyData } from 'dateline/server';
			storyData(readFileSync('bad.json', 'utf8'), 'bad.json');`
		);
		expect(() => run('node', ['load.js'], app)).toThrow(/bad\.json:\d+[^]*no-such-lane/);
	});
});

describe('in a browser', () => {
	let server: Server;
	let browser: Browser;
	let tab: Page;
	/** What the page says to the console, and asks of others. */
	let said: string[] = [];
	let origin = '';

	beforeAll(async () => {
		server = createServer(sirv(join(app, 'build')));
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		browser = await chromium.launch(chromiumLaunch());
		tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		tab.on('console', (message) => said.push(message.text()));
		tab.on('pageerror', (error) => said.push(error.message));
		tab.on('request', (asked) => asked.url().startsWith(origin) || said.push(asked.url()));
	}, PATIENCE);

	afterAll(async () => {
		await browser.close();
		server.close();
	});

	async function open(path: string) {
		said = [];
		await tab.goto(origin + path, { waitUntil: 'networkidle' });
	}

	test(
		'the page round the components looks as it would without them',
		async () => {
			await open('/');
			const own = await tab.evaluate(() => {
				const [html, body, h1] = ['html', 'body', 'h1'].map((name) =>
					getComputedStyle(document.querySelector(name) ?? document.body)
				);
				return [html?.getPropertyValue('--ink'), body?.margin, h1?.fontSize];
			});
			expect(own).toEqual(['', '8px', '32px']);
		},
		PATIENCE
	);

	test.each([
		['light', 'rgb(236, 236, 231)'],
		['dark', 'rgb(42, 46, 51)']
	] as const)('the map has the colours of a %s page', async (colorScheme, land) => {
		await tab.emulateMedia({ colorScheme });
		await open('/');
		const shape = tab.locator('.land').first();
		const fill = await shape.evaluate((land) => getComputedStyle(land).fill);
		await tab.emulateMedia({ colorScheme: null });
		expect(fill).toBe(land);
	});

	test(
		'an event that is chosen in the list is told, and the map shows its moment',
		async () => {
			await open('/');
			const [first] = events;
			const map = tab.getByRole('region', { name: 'Map', exact: true });
			await expect.poll(() => map.textContent()).not.toContain(`0 of ${drawn.size}`);
			await tab.locator(`li[id="${first?.id}"] a`).first().click();
			await expect
				.poll(() => tab.getByLabel('Current event').textContent())
				.toContain(first?.title);
			await expect.poll(() => map.textContent()).toContain(`0 of ${drawn.size}`);
			expect(said).toEqual([]);
		},
		PATIENCE
	);

	test(
		'map and timeline apart share what is chosen',
		async () => {
			await open('/parts/');
			const place = places.find(({ id }) => events.some((event) => event.places?.includes(id)));
			const concerned = events.filter((event) => event.places?.includes(place?.id ?? ''));
			await tab.locator(`[data-mark="${place?.id}"]`).first().press('Enter');
			const line = tab.getByText(`${concerned.length} of ${events.length} events`);
			await expect.poll(() => line.count()).toBe(1);
			await tab.getByRole('button', { name: 'Show all' }).click();
			await expect.poll(() => line.count()).toBe(0);
			expect(said).toEqual([]);
		},
		PATIENCE
	);

	test(
		'a map that is enlarged shows counties',
		async () => {
			await open('/');
			const zoom = tab.getByRole('button', { name: 'Zoom in' });
			await zoom.hover();
			for (let i = 0; i < 3; i++) await zoom.click();
			await expect.poll(() => tab.locator('.counties path').count()).toBeGreaterThan(0);
			expect(said).toEqual([]);
		},
		PATIENCE
	);
});
