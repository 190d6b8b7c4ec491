/** Rings and lines as the text of an SVG path: relative, rounded, without a byte that is not needed. */
import type { Point } from './plane.ts';

/**
 * Steps are taken between rounded positions, so that rounding does not add up along a line. What
 * has shrunk to less than a line or an area is left out.
 * @param digits decimals kept
 */
export function pathText(
	lines: readonly (readonly Point[])[],
	closed: boolean,
	digits = 1
): string {
	const factor = 10 ** digits;
	let text = '';
	let [penX, penY] = [0, 0];
	for (const line of lines) {
		const stops = roundedStops(line, factor, closed);
		const [first, ...rest] = stops;
		if (!first || stops.length < (closed ? 3 : 2)) continue;
		text += `m${numbers([first[0] - penX, first[1] - penY], factor)}l`;
		[penX, penY] = first;
		const steps = rest.flatMap(([x, y]) => {
			const step = [x - penX, y - penY];
			[penX, penY] = [x, y];
			return step;
		});
		text += numbers(steps, factor);
		if (closed) {
			text += 'z';
			[penX, penY] = first;
		}
	}
	return text.replace(/^m/, 'M');
}

function roundedStops(line: readonly Point[], factor: number, closed: boolean): Point[] {
	const stops: Point[] = [];
	for (const [x, y] of line) {
		const [nextX, nextY] = [Math.round(x * factor), Math.round(y * factor)];
		const last = stops.at(-1);
		if (last?.[0] !== nextX || last[1] !== nextY) stops.push([nextX, nextY]);
	}
	const [first, last] = [stops[0], stops.at(-1)];
	if (closed && stops.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1])
		stops.pop();
	return stops;
}

/** `.5-.3 2`: no zero before a point, no space where a sign divides. */
function numbers(values: readonly number[], factor: number): string {
	let text = '';
	for (const value of values) {
		const short = String(value / factor).replace(/^(-?)0\./, '$1.');
		text += text && !short.startsWith('-') ? ` ${short}` : short;
	}
	return text;
}
