/** Lines of text set in a picture. */
import type { TextStyle } from '../text/measure.ts';
import { escapeXml, tag } from './svg.ts';
import { FAMILIES } from './typefaces.ts';

/** How text is set; sizes in px of the picture. */
export interface Setting extends TextStyle {
	/** From one baseline to the next. */
	leading: number;
	fill: string;
}

/** @param y of the first line's baseline */
export function setLines(
	lines: readonly string[],
	{ family, size, weight, tracking, leading, fill }: Setting,
	x: number,
	y: number
): string {
	if (!lines.length) return '';
	return tag(
		'text',
		{
			x,
			y,
			'font-family': FAMILIES[family],
			'font-size': size,
			'font-weight': weight,
			'letter-spacing': tracking ? `${tracking}em` : undefined,
			fill
		},
		...lines.map((line, i) => {
			const words = escapeXml(line);
			return i === 0 ? words : tag('tspan', { x, dy: leading }, words);
		})
	);
}
