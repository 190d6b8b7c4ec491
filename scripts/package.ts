/**
 * `npm run package` writes `dist/`: the components for the pages of other SvelteKit apps. The entries
 * in `src/package/` and all that they lead to are laid out in a folder of their own, from which
 * @sveltejs/package makes JavaScript and types; what nothing leads to is not in it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const ENTRIES = 'src/package';
const LIB = 'src/lib';
const DRAFT = '.svelte-kit/package';
const DIST = 'dist';

interface ProjectPackage {
	version: string;
	description: string;
	license: string;
	engines: object;
	devDependencies: Record<string, string>;
}
const project = JSON.parse(readFileSync('package.json', 'utf8')) as ProjectPackage;

/** Needed by the app itself: it must have one of each. */
const PEERS = ['@sveltejs/kit', 'svelte'];

const shipped = reachable(['index.ts', 'server.ts', 'atlas.ts'].map((name) => join(ENTRIES, name)));
rmSync(DRAFT, { recursive: true, force: true });
for (const file of shipped) write(join(DRAFT, 'src', placeOf(file)), withOwnPaths(file));
writeJson(join(DRAFT, 'package.json'), packageJson());
writeJson(join(DRAFT, 'tsconfig.json'), {
	extends: '../../tsconfig.json',
	compilerOptions: { rewriteRelativeImportExtensions: true },
	include: ['src', relative(DRAFT, 'src/lib/**/*.d.ts'), relative(DRAFT, '.svelte-kit/*.d.ts')]
});
makePackage();
write(join(DIST, 'style.css'), scopedStyle());
copy(join(LIB, 'styles/fonts.css'), 'fonts.css');
copy(join(LIB, 'styles/fonts'), 'fonts');
copy(join(ENTRIES, 'README.md'), 'README.md');
copy('LICENSE', 'LICENSE');
copy(join(DRAFT, 'package.json'), 'package.json');
console.log(`Package: ${DIST}/, made from ${shipped.length} files.`);

/** All files that these lead to, themselves among them. */
function reachable(entries: readonly string[]): string[] {
	const found = new Set(entries);
	// A set may grow while it is walked; what is added is walked too.
	for (const file of found) {
		for (const name of importsOf(file)) {
			const target = locate(name, file);
			if (target) found.add(target);
		}
	}
	return [...found];
}

function importsOf(file: string): string[] {
	const code = readFileSync(file, 'utf8');
	if (file.endsWith('.css')) return [];
	const scripts = file.endsWith('.svelte')
		? [...code.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script)
		: [code];
	return scripts.flatMap((script) =>
		ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName)
	);
}

/** @returns a path from the root of the project; null for what comes from a package */
function locate(name: string, importer: string): string | null {
	if (name.startsWith('#lib/')) return name.replace('#lib', LIB);
	return name.startsWith('.') ? join(dirname(importer), name) : null;
}

/** Where a file lies in the package. */
function placeOf(file: string): string {
	return relative(file.startsWith(`${ENTRIES}/`) ? ENTRIES : 'src', file);
}

/** `#lib` is this project's own name for its folder: in the package paths count from the file. */
function withOwnPaths(file: string): string {
	return readFileSync(file, 'utf8').replace(/(?<=['"])#lib\/[^'"]+/g, (name) => {
		const path = relative(dirname(placeOf(file)), placeOf(name.replace('#lib', LIB)));
		return path.startsWith('.') ? path : `./${path}`;
	});
}

function packageJson() {
	const code = shipped.map((file) => readFileSync(file, 'utf8')).join('\n');
	const isUsed = (name: string) => new RegExp(`['"]${name}['"/]`).test(code);
	const used = Object.entries(project.devDependencies).filter(([name]) => isUsed(name));
	const entry = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
	return {
		name: 'dateline',
		version: project.version,
		description: project.description,
		license: project.license,
		type: 'module',
		svelte: './index.js',
		types: './index.d.ts',
		exports: {
			'.': { types: './index.d.ts', svelte: './index.js', default: './index.js' },
			'./server': entry('server'),
			'./atlas': entry('atlas'),
			'./style.css': './style.css',
			'./fonts.css': './fonts.css'
		},
		files: ['**/*'],
		sideEffects: ['**/*.css'],
		engines: project.engines,
		peerDependencies: Object.fromEntries(
			used.filter(([name]) => PEERS.includes(name)).map(atLeast)
		),
		dependencies: Object.fromEntries(used.filter(([name]) => !PEERS.includes(name)).map(atLeast))
	};
}

/** So that an app which has the package already needs no second copy. */
function atLeast([name, version]: [string, string]): [string, string] {
	return [name, `^${version}`];
}

function makePackage(): void {
	const tool = createRequire(import.meta.url).resolve('@sveltejs/package/package.json');
	const { status } = spawnSync(
		process.execPath,
		[join(dirname(tool), 'svelte-package.js'), '--input', 'src', '--output', relative(DRAFT, DIST)],
		{ cwd: DRAFT, stdio: ['ignore', 'ignore', 'inherit'] }
	);
	if (status !== 0) process.exit(status ?? 1);
}

/**
 * The tokens, and what components count on in elements, for what stands in `.dateline` alone; so
 * that any rule of the page itself outweighs them. They are light unless it says otherwise: a page
 * that is always light is not to hold a dark part at night.
 */
function scopedStyle(): string {
	const [faces, tokens, elements] = ['fallback-faces', 'tokens', 'elements'].map((name) =>
		readFileSync(join(LIB, 'styles', `${name}.css`), 'utf8')
	);
	return [
		faces,
		tokens
			?.replace('color-scheme: light dark;', 'color-scheme: light;')
			.replaceAll(':root', ':where(.dateline)'),
		readFileSync(join(ENTRIES, 'root.css'), 'utf8'),
		`:where(.dateline) {\n${elements}}\n`
	].join('\n');
}

function copy(from: string, to: string): void {
	cpSync(from, join(DIST, to), { recursive: true });
}

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

function writeJson(file: string, value: object): void {
	write(file, `${JSON.stringify(value, null, '\t')}\n`);
}
