/**
 * The script and the style of offline copies in Vite. Such a copy is one file, so each is one text
 * that asks for nothing more: what opens on use is in it from the start, and so are the fonts.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import site from '../../svelte.config.js';
import { OFFLINE_FILE, type OfflineParts } from '../lib/server/offline-parts.ts';

const FOLDER = `${process.cwd()}/src/offline`;

/** What needs Kit, the network or a second copy of a font has something simpler in its place. */
const STAND_INS = [
	{ find: '$app/navigation', replacement: `${FOLDER}/navigation.ts` },
	{ find: '$app/paths', replacement: `${FOLDER}/paths.ts` },
	{ find: /^.*\/fetch-once\.ts$/, replacement: `${FOLDER}/fetch-once.ts` },
	{ find: /^.*\/([\w-]+)\.woff2\?url$/, replacement: `${FOLDER}/fonts/$1.ts` }
];

/** @param treeshake as the site's own */
export function offline(treeshake: Rolldown.TreeshakingOptions): Plugin {
	let isClient = false;
	return {
		name: 'dateline:offline',
		apply: 'build',
		configResolved({ build }) {
			isClient = !build.ssr;
		},
		async generateBundle() {
			if (!isClient) return;
			const source = JSON.stringify(await buildParts(treeshake));
			this.emitFile({ type: 'asset', fileName: OFFLINE_FILE, source });
		}
	};
}

async function buildParts(treeshake: Rolldown.TreeshakingOptions): Promise<OfflineParts> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [svelte({ configFile: false, compilerOptions: site.compilerOptions ?? {} })],
		resolve: { alias: STAND_INS },
		build: {
			write: false,
			cssCodeSplit: false,
			assetsInlineLimit: Infinity,
			modulePreload: false,
			rolldownOptions: {
				input: `${FOLDER}/story-script.ts`,
				treeshake,
				output: { codeSplitting: false }
			}
		}
	});
	const parts = (built as Rolldown.RolldownOutput).output;
	const texts = parts.map((part) => (part.type === 'chunk' ? part.code : String(part.source)));
	const [script, style] = texts;
	if (texts.length !== 2 || !script || !style)
		throw new Error(
			`An offline copy is of one script and one style, not of ${texts.length} files.`
		);
	return { script: script.trim(), style: style.trim() };
}
