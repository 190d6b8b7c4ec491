/** What the page of an embed loads: Kit knows nothing of it, since the page has no router. */
import { readFileSync } from 'node:fs';

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Paths from the root of the site. */
export interface EmbedAssets {
	script: string;
	/** What the script imports, to be fetched along with it. */
	modules: string[];
	styles: string[];
}

interface Chunk {
	file: string;
	imports?: string[];
	css?: string[];
}

/** @param name of a file in `src/embed`, without its ending */
export function embedAssets(name: string): EmbedAssets {
	const source = `src/embed/${name}.ts`;
	// The dev server makes scripts as they are asked for, and they bring their own style.
	if (import.meta.env.DEV) return { script: source, modules: [], styles: [] };
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
	const chunks = new Set([source]);
	// A set may grow while it is walked; what is added is walked too.
	for (const key of chunks) manifest[key]?.imports?.forEach((imported) => chunks.add(imported));
	const parts = [...chunks].flatMap((key) => manifest[key] ?? []);
	const [entry, ...modules] = parts.map(({ file }) => file);
	if (!entry) throw new Error(`There is no script of the embed ${name} in the build.`);
	return {
		script: entry,
		modules,
		styles: [...new Set(parts.flatMap(({ css = [] }) => css))]
	};
}
