/**
 * The command line as few files instead of hundreds of modules, which take longer to open than to run.
 * It is made once and kept beside the packages; a source that changes has it made anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'node_modules', '.cache', 'dateline');
const ENTRY = 'src/cli/dateline.ts';
const SOURCES = ['src/cli', 'src/lib/core', 'src/lib/server'];

/** What only one command needs stays outside, and is loaded by that command. */
const INSIDE = [/^d3(-|$)/, 'diff', 'edtf', 'jsonc-parser', 'nearley', 'topojson-client', 'zod'];

const DAY = 86_400_000;

/** Its address; of the sources themselves, for a loader that compiles, where none can be kept. */
export async function commandLine() {
	const folder = join(FOLDER, stateOfSources());
	try {
		if (!existsSync(folder)) await make(folder);
		return { address: pathToFileURL(join(folder, 'dateline.js')).href, isSource: false };
	} catch {
		return { address: pathToFileURL(join(ROOT, ENTRY)).href, isSource: true };
	}
}

/** Another word whenever a source, a package or Node itself is another. */
function stateOfSources() {
	const hash = createHash('sha256').update(`${ROOT} ${process.version}`);
	const files = SOURCES.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => join(folder, name))
	);
	for (const file of [...files.sort(), 'package-lock.json', 'bin/bundle.js']) {
		const { mtimeMs, size } = statSync(join(ROOT, file));
		hash.update(`${file} ${mtimeMs} ${size}`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function make(folder) {
	const { build } = await import('vite');
	const draft = `${folder}.${process.pid}`;
	try {
		await build({
			root: ROOT,
			configFile: false,
			logLevel: 'silent',
			build: { ssr: ENTRY, outDir: draft, emptyOutDir: true, target: 'node20', minify: false },
			ssr: { noExternal: INSIDE }
		});
		renameSync(draft, folder);
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
	removeOld();
}

/** Others may still be running from what was made of an earlier state. */
function removeOld() {
	for (const name of readdirSync(FOLDER)) {
		const path = join(FOLDER, name);
		if (statSync(path).mtimeMs < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
	}
}
