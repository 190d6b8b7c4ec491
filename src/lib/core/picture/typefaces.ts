/** The two typefaces of a picture: carried in the file, or the nearest that the reader has. */
import type { TextStyle } from '../text/measure.ts';
import { tag } from './svg.ts';

type Typeface = TextStyle['family'];

/** The site's own files, each as a `data:` URL of WOFF2. */
export type EmbeddedFonts = Readonly<Record<Typeface, string>>;

/** As in fonts.css. */
const FACES: Readonly<Record<Typeface, { family: string; weights: string }>> = {
	serif: { family: 'Newsreader Variable', weights: '400 600' },
	sans: { family: 'Libre Franklin Variable', weights: '400 800' }
};

/** What follows the first name stands in where a program does not read the embedded file. */
export const FAMILIES: Readonly<Record<Typeface, string>> = {
	serif: `'${FACES.serif.family}', Newsreader, 'Iowan Old Style', Charter, Georgia, serif`,
	sans: `'${FACES.sans.family}', 'Libre Franklin', 'Franklin Gothic Book', 'Helvetica Neue', Arial, sans-serif`
};

export const fontFaces = (fonts: EmbeddedFonts): string =>
	tag('style', {}, fontFace('serif', fonts.serif), fontFace('sans', fonts.sans));

const fontFace = (face: Typeface, url: string): string => {
	const { family, weights } = FACES[face];
	return `@font-face{font-family:'${family}';font-weight:${weights};src:url(${url}) format('woff2')}`;
};
