/**
 * Who may import whom, and what no code may know. The river flows one way: parse, check, model,
 * views, components, routes; the pure part needs nothing but itself and a few packages.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
	/** A path from the root of the project, or a package. */
	target: string;
	typeOnly: boolean;
	/** `import('…')`: fetched when it is needed. */
	onDemand: boolean;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((path) => join('src', path).split(sep).join('/'))
	.filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.endsWith('.d.ts'));

const contents = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));
const codeOf = (path: string) => contents.get(path) ?? '';

function importsOf(path: string): Import[] {
	const statements = codeOf(path).matchAll(
		/\b(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
	);
	return [...statements].map(([, type, direct, onDemand]) => ({
		target: locate(direct ?? onDemand ?? '', path),
		typeOnly: Boolean(type),
		onDemand: Boolean(onDemand)
	}));
}

function locate(specifier: string, importer: string): string {
	const bare = specifier.replace(/\?\w+$/, '');
	if (bare.startsWith('#lib/')) return bare.replace('#lib/', 'src/lib/');
	if (!bare.startsWith('.')) return bare;
	return relative('.', join(dirname(importer), bare))
		.split(sep)
		.join('/');
}

/** Matches a package and what lies inside it. */
const isPackage = (target: string, names: readonly string[]) =>
	names.some((name) => target === name || target.startsWith(`${name}/`));

/** What only builds, the command line and the journalist's desk may load. */
const HEAVY = [
	'zod',
	'edtf',
	'jsonc-parser',
	'topojson-client',
	'topojson-simplify',
	'us-atlas',
	'src/lib/server',
	'src/lib/core/parse',
	'src/lib/core/check',
	'src/lib/core/edit',
	'src/lib/core/import',
	'src/lib/core/geo/project.ts',
	'src/lib/studio',
	'codemirror',
	'@codemirror',
	'papaparse'
];

/** For each folder: which imports are not allowed there. Types cost nothing and bind loosely. */
const WALLS: {
	folder: string;
	rule: string;
	forbids: (target: string, typeOnly: boolean) => boolean;
}[] = [
	{
		folder: 'src/lib/core/',
		rule: 'imports core and a few pure packages, nothing else',
		forbids: (target) =>
			!target.startsWith('src/lib/core/') &&
			!isPackage(target, [
				'd3',
				'topojson-client',
				'topojson-simplify',
				'topojson-specification',
				'geojson',
				'zod',
				'edtf',
				'jsonc-parser',
				'diff',
				'd3-dsv',
				'feed',
				'ics',
				'fflate',
				'@citation-js',
				'papaparse',
				'htmlparser2',
				'uqr'
			])
	},
	{
		folder: 'src/lib/core/views/',
		rule: 'does not read or check files',
		forbids: (target, typeOnly) => !typeOnly && isPackage(target, HEAVY)
	},
	{
		folder: 'src/lib/components/',
		rule: 'draws what it is given: no schema, no parser, no projection, no D3',
		forbids: (target, typeOnly) =>
			isPackage(target, ['src/lib/server', 'src/routes', 'src/cli', 'src/build']) ||
			(!typeOnly && isPackage(target, [...HEAVY, 'd3']))
	},
	{
		folder: 'src/lib/studio/',
		rule: 'runs in the browser alone: no server, no route',
		forbids: (target) =>
			isPackage(target, ['src/lib/server', 'src/routes', 'src/cli', 'src/build', 'us-atlas'])
	},
	{
		folder: 'src/lib/dom/',
		rule: 'touches elements and knows neither state nor components',
		forbids: (target) =>
			isPackage(target, ['src/lib/state', 'src/lib/components', 'src/lib/server', 'src/routes'])
	},
	{
		folder: 'src/lib/state/',
		rule: 'knows neither elements nor the router',
		forbids: (target, typeOnly) =>
			isPackage(target, ['$app', 'src/lib/dom', 'src/lib/components', 'src/lib/server']) ||
			(!typeOnly && isPackage(target, HEAVY))
	},
	{
		folder: 'src/package/',
		rule: 'stands on the library alone, which is all that a package can hold',
		forbids: (target) =>
			isPackage(target, ['src/lib/studio', 'src/routes', 'src/cli', 'src/build', 'src/embed'])
	},
	{
		folder: 'src/cli/',
		rule: 'runs without Svelte and without the site',
		forbids: (target) =>
			isPackage(target, ['svelte', '@sveltejs', '$app', 'src/lib/components', 'src/routes'])
	}
];

describe.each(WALLS)('$folder $rule', ({ folder, forbids }) => {
	test('in every file', () => {
		const breaches = sources
			.filter((path) => path.startsWith(folder))
			.flatMap((path) =>
				importsOf(path)
					.filter(({ target, typeOnly }) => forbids(target, typeOnly))
					.map(({ target }) => `${path} imports ${target}`)
			);
		expect(breaches).toEqual([]);
	});
});

test('what a reader’s page loads at once never leads to what only builds need', () => {
	// The desk checks files in the browser; its pages load the checker on demand or by themselves.
	const queue = sources.filter(
		(path) => /\/\+(page|layout|error)(\.svelte|\.ts)$/.test(path) && !path.includes('/studio/')
	);
	const reached = new Map(queue.map((path) => [path, path]));
	for (const [path, way] of reached) {
		for (const { target, typeOnly, onDemand } of importsOf(path)) {
			if (!typeOnly && !onDemand && !reached.has(target)) {
				reached.set(target, `${way} → ${target}`);
			}
		}
	}
	const heavy = [...reached].filter(([target]) => isPackage(target, HEAVY));
	expect(heavy.map(([, way]) => way)).toEqual([]);
});

describe('a second story needs no code', () => {
	/** Code without its comments, which may explain themselves with an example. */
	const withoutComments = (code: string) =>
		code.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<![:'"`])\/\/.*$/gm, '');

	interface Named {
		names: { short: string };
	}
	const stories = readdirSync('data').filter((name) =>
		/^(?!.*(schema|checked)\.json).*\.json$/.test(name)
	);
	const places = stories.flatMap(
		(name) => (JSON.parse(readFileSync(`data/${name}`, 'utf8')) as { places: Named[] }).places
	);
	/**
	 * A table of all the states is no story's; explanations for people may give examples; and a style
	 * of citing is named for a city.
	 */
	const EXCEPTIONS = [
		'src/lib/core/schema/states.ts',
		'src/lib/core/schema/story.ts',
		'src/lib/core/check/finding-codes.ts',
		'src/lib/core/check/county-changes.ts',
		'src/lib/server/citations.ts'
	];
	const code = sources
		.filter((path) => !EXCEPTIONS.includes(path))
		.map((path) => ({ path, text: withoutComments(codeOf(path)) }));

	const naming = (word: string) =>
		code.filter(({ text }) => new RegExp(`\\b${word}\\b`).test(text)).map(({ path }) => path);

	test('nothing in src names a place of a story', () => {
		const found = places.flatMap(({ names }) => {
			const word = names.short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
			return naming(word).map((path) => `${path} names ${names.short}`);
		});
		expect(places.length).toBeGreaterThan(0);
		expect(found).toEqual([]);
	});

	test('nothing in src counts on a number of places', () => {
		expect(naming('(?:[Tt]wenty-three|23 (?:places|recipients|jurisdictions|of|letters))')).toEqual(
			[]
		);
	});
});
