/**
 * The scripts of embeds in Vite, built apart from the site: a page in somebody else's frame needs
 * no router and shares no visit with the site, so it gets one script and one style of its own, and
 * the story's stay in one piece each.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import site from '../../svelte.config.js';
import { EMBEDS_FILE, type EmbedFiles } from '../lib/server/embed-files.ts';

const FOLDER = 'src/embed';
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
			const parts = await buildEmbeds(treeshake);
			for (const part of parts) {
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

async function buildEmbeds(treeshake: Rolldown.TreeshakingOptions): Promise<Part[]> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		base: './',
		publicDir: false,
		plugins: [svelte({ configFile: false, compilerOptions: site.compilerOptions ?? {} })],
		build: {
			write: false,
			rolldownOptions: {
				input: readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`),
				treeshake,
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
