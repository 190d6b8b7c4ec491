/**
 * An address as a QR code (ISO/IEC 18004) with the address below it, for a slide or a sheet: an SVG
 * document, black on white by day and by night, since many a reader of codes wants it so.
 */
import { encode } from 'uqr';
import { escapeXml, tag } from './svg.ts';
import { breakLines } from './text-lines.ts';
import { setLines } from './set-lines.ts';

/** In px. */
const WIDTH = 400;
const TEXT = { family: 'sans', size: 15, weight: 400, leading: 20, fill: '#000' } as const;
/** Empty modules round the code, as the standard wants. */
const QUIET = 4;
/** A longer address makes a code too fine for a camera at the back of a room. */
const LONGEST = 500;

/** @returns null where the address is too long to be read from a slide */
export function qrPicture(address: string): string | null {
	if (address.length > LONGEST) return null;
	const { size, data } = encode(address, { ecc: 'M', border: QUIET });
	const module = WIDTH / size;
	const side = QUIET * module;
	const lines = breakLines(address, TEXT, WIDTH - 2 * side);
	const height = Math.ceil(WIDTH + lines.length * TEXT.leading);
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: WIDTH,
			height,
			viewBox: `0 0 ${WIDTH} ${height}`,
			role: 'img'
		},
		tag('title', {}, escapeXml(`QR code: ${address}`)),
		tag('rect', { width: '100%', height: '100%', fill: '#fff' }),
		tag(
			'g',
			{ transform: `scale(${String(module)})`, 'shape-rendering': 'crispEdges' },
			tag('path', { d: pathOf(data), fill: '#000' })
		),
		setLines(lines, TEXT, side, WIDTH + TEXT.size / 2)
	);
}

/** Runs of dark modules, row by row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
	return rows
		.flatMap((row, y) =>
			row.flatMap((isDark, x) => {
				if (!isDark || row[x - 1]) return [];
				const end = row.indexOf(false, x);
				return [
					`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1h${x - (end < 0 ? row.length : end)}z`
				];
			})
		)
		.join('');
}
