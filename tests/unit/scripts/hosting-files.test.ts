/** The files for other hosts say what `scripts/serve.js` sends, which the browser tests rest on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Of every kind that a rule is about. */
const PATHS = ['/', '/story/', '/embed.js', '/_app/version.json', '/_app/immutable/x.abc.js'];
const SAID = ['cache-control', 'x-content-type-options', 'access-control-allow-origin'];

const build = mkdtempSync(join(tmpdir(), 'dateline-hosting-'));
let server: ChildProcess;
let origin = '';

beforeAll(async () => {
	for (const path of [...PATHS, '/404.html']) {
		const file = join(build, path, path.endsWith('/') ? 'index.html' : '');
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, 'text');
	}
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	const env = { ...process.env, PORT: String(port), DATELINE_BUILD: build };
	server = spawn(process.execPath, ['scripts/serve.js'], { env });
	await new Promise((resolve) => server.stdout?.once('data', resolve));
});

afterAll(() => {
	server.kill();
	rmSync(build, { recursive: true });
});

function freePort(): Promise<number> {
	const probe = createServer();
	return new Promise((resolve) => {
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
		});
	});
}

/** Headers by name, of those that the files are about. */
async function sentFor(path: string): Promise<Record<string, string>> {
	const { headers } = await fetch(origin + path);
	return Object.fromEntries(SAID.map((name) => [name, headers.get(name) ?? '']));
}

interface Rule {
	path: string;
	name: string;
	value: string;
}

/** The rules of a `_headers` file: a path at the start of a line, below it headers, indented. */
function rulesOf(text: string): Rule[] {
	let path = '';
	const rules: Rule[] = [];
	for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))) {
		const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
		if (name && value) rules.push({ path, name: name.toLowerCase(), value });
		else path = line;
	}
	return rules;
}

const matches = (rule: Rule, path: string) =>
	rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;

describe('_headers', () => {
	const rules = rulesOf(readFileSync('static/_headers', 'utf8'));

	it.each(PATHS)('says for %s what we send, each header once', async (path) => {
		const said = rules.filter((rule) => matches(rule, path));
		const names = said.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)]);
		// What they send where a rule says nothing: it, too, has the page asked for anew.
		const byThemselves = { 'cache-control': 'no-cache' };
		expect({
			...byThemselves,
			...Object.fromEntries(said.map(({ name, value }) => [name, value]))
		}).toEqual(await sentFor(path));
	});
});

describe.each(['docs/hosting/nginx.conf', 'docs/hosting/Caddyfile'])('%s', (file) => {
	const lines = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => !line.trim().startsWith('#'));

	it.each(PATHS)('names every value that we send for %s', async (path) => {
		for (const value of Object.values(await sentFor(path))) {
			expect(value).not.toBe('');
			expect(lines.join('\n')).toContain(value);
		}
	});

	it('sends what lies compressed beside each file, and the page for unknown addresses', () => {
		expect(lines.join('\n')).toMatch(/gzip_static on|precompressed br gzip/);
		expect(lines.join('\n')).toContain('/404.html');
	});
});
