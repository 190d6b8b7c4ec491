/** What the page of an embed or a page to read loads; `build/embed-plugin.ts` makes it and writes down what it made. */
import { readFileSync } from 'node:fs';

/** Beside Vite's own manifest, in the build of the browser's part. */
export const EMBEDS_FILE = '.vite/embeds.json';

/** Paths from the root of the site. */
export interface EmbedFiles {
	script: string;
	/** What the script imports, to be fetched along with it. */
	modules: string[];
	styles: string[];
}

/** @param name of a file in `src/embed`, without its ending */
export const embedFiles = (name: string): EmbedFiles => builtApart('src/embed', name);

/** @param name of a file in `src/reading`, without its ending */
export const readingFiles = (name: string): EmbedFiles => builtApart('src/reading', name);

export const studioFiles = (): EmbedFiles => builtApart('src/studio', 'studio-script');

function builtApart(folder: string, name: string): EmbedFiles {
	// The dev server makes scripts as they are asked for, and they bring their own style.
	if (import.meta.env.DEV) return { script: `${folder}/${name}.ts`, modules: [], styles: [] };
	const all = readFileSync(`.svelte-kit/output/client/${EMBEDS_FILE}`, 'utf8');
	const files = (JSON.parse(all) as Record<string, EmbedFiles>)[name];
	if (!files) throw new Error(`There is no script ${name} in the build.`);
	return files;
}
