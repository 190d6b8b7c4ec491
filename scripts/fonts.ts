/**
 * Cuts the site's fonts to what its pages use, and writes down what the code must know of them:
 *
 *   src/lib/styles/fonts/*.woff2           the two variable faces, for browsers
 *   src/lib/styles/fonts.css               their @font-face rules
 *   src/lib/styles/fallback-faces.css      the fallbacks that fit them
 *   src/lib/server/fonts/*.ttf             fixed cuts of the same, for pictures made of pixels
 *   src/lib/core/text/advance-widths.ts    how far each character advances, for placing labels
 *
 * All of these are committed; run `npm run fonts` after changing this file or the font packages.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';

const PACKAGES = 'node_modules/@fontsource-variable';

/** One face: where it comes from, what is left of it, and what stands in for it until it is here. */
interface Face {
	family: string;
	file: string;
	packageFolder: string;
	source: string;
	weights: { min: number; max: number };
	/** Every other axis, cut to the range the design uses. */
	axes: Record<string, { min: number; max: number }>;
	fallback: {
		family: string;
		/** At which cut of our face the fallback must fit. */
		pins: Record<string, number>;
		/** A system face for a range of our weights, the lightest first. */
		faces: { weights: string; weight: number; local: string[]; widths: readonly number[] }[];
	};
}

/*
 * What Arial and Times New Roman advance for a space and a to z, in 2048ths of the font size. The
 * faces named after them in each list were drawn to the same widths.
 */
const ARIAL = [
	569, 1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139,
	1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024
];
const ARIAL_BOLD = [
	569, 1139, 1251, 1139, 1251, 1139, 682, 1251, 1251, 569, 569, 1139, 569, 1821, 1251, 1251, 1251,
	1251, 797, 1139, 682, 1251, 1139, 1593, 1139, 1139, 1024
];
const TIMES = [
	512, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024,
	1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909
];
const TIMES_BOLD = [
	512, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139,
	1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909
];

const FACES: Face[] = [
	{
		family: 'Newsreader Variable',
		file: 'newsreader',
		packageFolder: 'newsreader',
		source: 'newsreader-latin-opsz-normal.woff2',
		weights: { min: 400, max: 600 },
		axes: { opsz: { min: 14, max: 72 } },
		fallback: {
			family: 'Newsreader Fallback',
			pins: { opsz: 18 },
			faces: [
				{
					weights: '400 500',
					weight: 400,
					local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
					widths: TIMES
				},
				{
					weights: '501 600',
					weight: 600,
					local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
					widths: TIMES_BOLD
				}
			]
		}
	},
	{
		family: 'Libre Franklin Variable',
		file: 'libre-franklin',
		packageFolder: 'libre-franklin',
		source: 'libre-franklin-latin-wght-normal.woff2',
		weights: { min: 400, max: 800 },
		axes: {},
		fallback: {
			family: 'Franklin Fallback',
			pins: {},
			faces: [
				{
					weights: '400 500',
					weight: 400,
					local: ['Arial', 'Liberation Sans', 'Arimo'],
					widths: ARIAL
				},
				{
					weights: '501 800',
					weight: 600,
					local: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'],
					widths: ARIAL_BOLD
				}
			]
		}
	}
];

/** The cuts that social cards and other pictures of pixels are set in: resvg reads neither WOFF2 nor variable fonts. */
const CARD_CUTS = [
	{ file: 'newsreader-display', face: 'newsreader', axes: { wght: 500, opsz: 72 } },
	{ file: 'newsreader-text', face: 'newsreader', axes: { wght: 400, opsz: 28 } },
	{ file: 'franklin-regular', face: 'libre-franklin', axes: { wght: 400 } },
	{ file: 'franklin-semibold', face: 'libre-franklin', axes: { wght: 600 } }
];

/** The cuts that code measures text in. */
const MEASURED_CUTS = [
	{ name: 'sans400', face: 'libre-franklin', axes: { wght: 400 } },
	{ name: 'sans600', face: 'libre-franklin', axes: { wght: 600 } },
	{ name: 'sans700', face: 'libre-franklin', axes: { wght: 700 } },
	{ name: 'serif500', face: 'newsreader', axes: { wght: 500, opsz: 24 } }
];

const range = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/**
 * Basic Latin, Latin-1 without its soft hyphen, and the marks of good typesetting. `≠` is in
 * neither face: it is drawn.
 */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xac)}${range(0xae, 0xff)}–—‘’“”…•′−€™`;

/** How often a space and a to z stand in English prose, in tenths of a percent. */
const FREQUENCIES = [
	180, 67, 12, 23, 35, 104, 18, 16, 50, 57, 1, 6, 33, 20, 55, 61, 16, 1, 49, 52, 74, 23, 8, 19, 1,
	16, 1
];
const FREQUENT = ` ${range(0x61, 0x7a)}`;

/** The advance of average English text, in the unit of the widths. */
function meanAdvance(widths: readonly number[]): number {
	const total = FREQUENCIES.reduce((sum, often) => sum + often, 0);
	return FREQUENCIES.reduce((sum, often, i) => sum + often * (widths[i] ?? 0), 0) / total;
}

function faceNamed(file: string): Face {
	const face = FACES.find((candidate) => candidate.file === file);
	if (!face) throw new Error(`no face is named ${file}`);
	return face;
}

/** The face as an ordinary TrueType font: every axis set. */
async function cut(face: Face, axes: Record<string, number>) {
	return subsetFont(await original(face), CHARACTERS, {
		targetFormat: 'sfnt',
		variationAxes: axes
	});
}

const original = (face: Face) => readFile(`${PACKAGES}/${face.packageFolder}/files/${face.source}`);

/** fontkit types its answer as a font or a collection; these files hold one font. */
const open = (bytes: Buffer) => create(bytes) as Font;

/** Advance widths per em, in thousandths. */
function advances(font: Font, characters: string): number[] {
	return [...characters].map((character) => {
		const code = character.codePointAt(0) ?? 0;
		if (!font.hasGlyphForCodePoint(code)) {
			throw new Error(`${font.postscriptName} has no ${character}`);
		}
		return Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
	});
}

const percent = (ratio: number) => `${(ratio * 100).toFixed(2)}%`;

/**
 * A system face made to take the room of ours, so that nothing moves when ours arrives.
 *
 * `size-adjust` scales the system face until average text is as wide in it as in ours. A line box
 * is as high as the face says, so the face's own ascent and descent are replaced by ours; the
 * browser scales these by `size-adjust` too, hence the division.
 */
async function fallbackRules(face: Face): Promise<string> {
	const { fallback } = face;
	const rules = fallback.faces.map(async ({ weights, weight, local, widths }) => {
		const font = open(await cut(face, { ...fallback.pins, wght: weight }));
		const ours = meanAdvance(advances(font, FREQUENT)) / 1000;
		const adjust = ours / (meanAdvance(widths) / 2048);
		return `@font-face {
			font-family: '${fallback.family}';
			font-weight: ${weights};
			src: ${local.map((name) => `local('${name}')`).join(', ')};
			size-adjust: ${percent(adjust)};
			ascent-override: ${percent(font.ascent / font.unitsPerEm / adjust)};
			descent-override: ${percent(-font.descent / font.unitsPerEm / adjust)};
			line-gap-override: ${percent(font.lineGap / font.unitsPerEm / adjust)};
		}`;
	});
	return (await Promise.all(rules)).join('\n\n');
}

async function writeFormatted(path: string, text: string) {
	const config = await resolveConfig(path, { editorconfig: true });
	await writeFile(path, await format(text, { ...config, filepath: path }));
	console.log(path);
}

async function writeBinary(path: string, bytes: Buffer) {
	await writeFile(path, bytes);
	console.log(`${path}: ${(bytes.length / 1000).toFixed(1)} KB`);
}

const WEB_FOLDER = 'src/lib/styles/fonts';
const CARD_FOLDER = 'src/lib/server/fonts';
await Promise.all([WEB_FOLDER, CARD_FOLDER].map((path) => mkdir(path, { recursive: true })));

for (const face of FACES) {
	const bytes = await subsetFont(await original(face), CHARACTERS, {
		targetFormat: 'woff2',
		variationAxes: { ...face.axes, wght: face.weights },
		noHinting: true
	});
	await writeBinary(`${WEB_FOLDER}/${face.file}.woff2`, bytes);
	await copyFile(`${PACKAGES}/${face.packageFolder}/LICENSE`, `${WEB_FOLDER}/${face.file}.OFL.txt`);
}

for (const { file, face, axes } of CARD_CUTS) {
	await writeBinary(`${CARD_FOLDER}/${file}.ttf`, await cut(faceNamed(face), axes));
}

const rules = FACES.map(
	(face) => `@font-face {
		font-family: '${face.family}';
		font-weight: ${face.weights.min} ${face.weights.max};
		font-display: swap;
		src: url('./fonts/${face.file}.woff2') format('woff2');
	}`
);
await writeFormatted(
	'src/lib/styles/fonts.css',
	`/* Made by scripts/fonts.ts. */

	${rules.join('\n\n')}`
);
const fallbacks = await Promise.all(FACES.map(fallbackRules));
await writeFormatted(
	'src/lib/styles/fallback-faces.css',
	`/* Made by scripts/fonts.ts; how the fallbacks are fitted is told there. */

	${fallbacks.join('\n\n')}`
);

const tables = MEASURED_CUTS.map(async ({ name, face, axes }) => {
	const exact = advances(open(await cut(faceNamed(face), axes)), CHARACTERS);
	const widths = exact.map((width) => Math.round(width / 10));
	return `${name}: [${widths.join(', ')}]`;
});
await writeFormatted(
	'src/lib/core/text/advance-widths.ts',
	`/**
	 * Made by scripts/fonts.ts from the fonts themselves: how far each character of CHARACTERS
	 * advances, in hundredths of the font size: finer would be lost in the kerning, which is left out.
	 */
	export const CHARACTERS = ${JSON.stringify(CHARACTERS).replace('\u00a0', '\\u00a0')};

	export const ADVANCE_WIDTHS = {
		${(await Promise.all(tables)).join(',\n')}
	} as const satisfies Record<string, readonly number[]>;`
);
