/** A picture of ours as pixels: SVG to PNG, with the site's own typefaces. */
import { Resvg } from '@resvg/resvg-js';
import { escapeXml } from '../core/picture/svg.ts';
import { FAMILIES } from '../core/picture/typefaces.ts';

// Paths from the root of the project, where builds run: bundling would move `import.meta.url`.
const FONT_FILES = [
	'newsreader-display',
	'newsreader-text',
	'franklin-regular',
	'franklin-semibold'
].map((file) => `src/lib/server/fonts/${file}.ttf`);

/** The names that the files give themselves. resvg falls back to one family for all. */
const NAMES = { serif: 'Newsreader 16pt', sans: 'Libre Franklin Thin' } as const;

/** Of an attribute as pictures write it; in the words of a story quotation marks are escaped. */
const attribute = (family: string): string => `font-family="${escapeXml(family)}"`;

export function pixels(svg: string): Uint8Array<ArrayBuffer> {
	const named = svg
		.replaceAll(attribute(FAMILIES.serif), attribute(NAMES.serif))
		.replaceAll(attribute(FAMILIES.sans), attribute(NAMES.sans));
	const resvg = new Resvg(named, { font: { fontFiles: FONT_FILES, loadSystemFonts: false } });
	return new Uint8Array(resvg.render().asPng());
}
