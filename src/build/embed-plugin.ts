/**
 * The scripts of embeds, of pages to read and of the studio in Vite, built apart from the site and from each other:
 * such a page needs no router, so it gets one script and one style of its own, and the story's
 * stay in one piece each.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import site from '../../svelte.config.js';
import { EMBEDS_FILE, type EmbedFiles } from '../lib/server/embed-files.ts';

const FOLDERS = ['src/embed', 'src/reading', 'src/studio'];
/** Of these files only the style is wanted. */
const STYLE_ONLY = /-style\.[\w-]+\.js$/;
const PUBLIC = '_app/immutable';

/** @param treeshake as the site's own */
export function embeds(treeshake: Rolldown.TreeshakingOptions): Plugin {
	let isClient = false;
	return {
		name: 'dateline:embeds',
		apply: 'build',
		configResolved({ build }) {
			isClient = !build.ssr;
		},
		async generateBundle() {
			if (!isClient) return;
			const parts: Part[] = [];
			for (const input of FOLDERS.flatMap(filesIn)) {
				parts.push(...(await buildApart(input, treeshake)));
			}
			for (const part of parts) {
				if (STYLE_ONLY.test(part.fileName)) continue;
				const source = part.type === 'chunk' ? part.code : part.source;
				this.emitFile({ type: 'asset', fileName: part.fileName, source });
			}
			// Where the adapter does not take it for a file of the site.
			const source = JSON.stringify(filesOf(parts));
			this.emitFile({ type: 'asset', fileName: EMBEDS_FILE, source });
		}
	};
}

type Part = Rolldown.OutputChunk | Rolldown.OutputAsset;

const filesIn = (folder: string): string[] =>
	readdirSync(folder).map((file) => `${folder}/${file}`);

async function buildApart(input: string, treeshake: Rolldown.TreeshakingOptions): Promise<Part[]> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		base: './',
		publicDir: false,
		plugins: [paths, svelte({ configFile: false, compilerOptions: site.compilerOptions ?? {} })],
		worker: {
			format: 'es',
			plugins: () => [paths],
			rolldownOptions: {
				output: {
					entryFileNames: `${PUBLIC}/workers/[name].[hash].js`,
					chunkFileNames: `${PUBLIC}/workers/[hash].js`
				}
			}
		},
		build: {
			write: false,
			rolldownOptions: {
				input,
				treeshake,
				// What is made for its style alone hands its components on; they are not to be left out.
				preserveEntrySignatures: input.endsWith('-style.ts') ? 'strict' : false,
				output: {
					entryFileNames: `${PUBLIC}/embed/[name].[hash].js`,
					chunkFileNames: `${PUBLIC}/embed/[hash].js`,
					assetFileNames: `${PUBLIC}/embed/[name].[hash][extname]`
				}
			}
		}
	});
	return (built as Rolldown.RolldownOutput).output;
}

/** Without the router of Kit addresses are made from the script's own, three folders below the root. */
const paths: Plugin = {
	name: 'dateline:paths',
	resolveId: (id) => (id === '$app/paths' ? '\0paths' : null),
	load: (id) =>
		id === '\0paths'
			? `const script = import.meta.url;
				const base = new URL('../../../', script).pathname.slice(0, -1);
				export const resolve = (route, parts) =>
					base + route.replace(/\\[(\\w+)\\]/g, (_, name) => parts[name]);`
			: null
};

/** What the page of each embed loads at once. */
function filesOf(parts: readonly Part[]): Record<string, EmbedFiles> {
	const chunks = parts.filter((part) => part.type === 'chunk');
	const entries = chunks.filter(({ isEntry }) => isEntry);
	return Object.fromEntries(
		entries.map((entry) => {
			const loaded = new Set([entry.fileName]);
			const parts = () => chunks.filter(({ fileName }) => loaded.has(fileName));
			// A set may grow while it is walked; what is added is walked too.
			for (const file of loaded) {
				chunks.find(({ fileName }) => fileName === file)?.imports.forEach((one) => loaded.add(one));
			}
			const styles = parts().flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
			const files = { script: entry.fileName, modules: [...loaded].slice(1), styles };
			return [basename(entry.name, '.ts'), files];
		})
	);
}
