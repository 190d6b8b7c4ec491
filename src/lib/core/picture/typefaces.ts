/** The two typefaces of a picture: carried in the file, or the nearest that the reader has. */
import type { TextStyle } from '../text/measure.ts';
import { tag } from './svg.ts';

export interface EmbeddedFont {
	family: 'Newsreader Variable' | 'Libre Franklin Variable';
	/** The range of weights in the file: "400 600". */
	weights: string;
	/** The file itself, as a `data:` URL of WOFF2. */
	url: string;
}

/** What follows the first name stands in where the file is opened by a program without WOFF2. */
export const FAMILIES: Readonly<Record<TextStyle['family'], string>> = {
	serif: "'Newsreader Variable', Newsreader, 'Iowan Old Style', Charter, Georgia, serif",
	sans: "'Libre Franklin Variable', 'Libre Franklin', 'Franklin Gothic Book', 'Helvetica Neue', Arial, sans-serif"
};

export function fontFaces(fonts: readonly EmbeddedFont[]): string {
	if (!fonts.length) return '';
	const rules = fonts.map(
		({ family, weights, url }) =>
			`@font-face{font-family:'${family}';font-weight:${weights};src:url(${url}) format('woff2')}`
	);
	return tag('style', {}, rules.join(''));
}
