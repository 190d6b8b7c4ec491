/** Draws the site's icons from the product's mark into static/; run `npm run icons` after a change. */
import { writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { SMALL_MARK } from '#lib/core/views/mark.ts';
import { DAY_COLOURS } from '#lib/server/day-colours.ts';

const { width, height, path } = SMALL_MARK;

const svg = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`;

/** On a ground of its own, since nobody knows what it will lie on. `inset` is in the mark's units. */
function plate(inset: number) {
	const scale = (width - 2 * inset) / width;
	return svg(
		`<rect width="${width}" height="${height}" fill="${DAY_COLOURS.paper}"/>` +
			`<path fill="${DAY_COLOURS.ink}" transform="translate(${inset} ${inset}) scale(${scale})" d="${path}"/>`
	);
}

const png = (drawing: string, size: number) =>
	new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();

// The browser's own bar may be dark: the drawing answers to that, not to the switch on the page.
const night = '@media(prefers-color-scheme:dark){path{fill:#efede8}}';
const day = `path{fill:${DAY_COLOURS.ink}}`;

await writeFile(
	'static/favicon.svg',
	`${svg(`<style>${day}${night}</style><path d="${path}"/>`)}\n`
);
await writeFile('static/favicon-32.png', png(plate(1), 32));
await writeFile('static/apple-touch-icon.png', png(plate(4), 180));
console.log('static/favicon.svg, static/favicon-32.png, static/apple-touch-icon.png');
