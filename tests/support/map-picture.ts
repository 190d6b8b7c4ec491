/** One layout of a map as a plain SVG, to look at and to compare: land, marks, names, insets. */
import { FRAME, insetScale, isWide, mainView } from '../../src/lib/core/geo/frame.ts';
import { LABEL_STYLES, cased } from '../../src/lib/core/geo/label-text.ts';
import { LEADING } from '../../src/lib/core/geo/leading.ts';
import {
	shapeId,
	type DrawnPlace,
	type Geometry,
	type MapDrawing,
	type PlacedLabel,
	type Spot
} from '../../src/lib/core/geo/map-drawing.ts';
import { TERRITORY_NAME } from '../../src/lib/core/geo/territory-boxes.ts';
import { DOT_RADIUS, isDot, SMALL_DOT_RADIUS } from '../../src/lib/core/geo/mark-size.ts';

const INK = { land: '#e4e4de', line: '#fff', mark: '#b4532a', area: '#e3a98d', text: '#1b1b1b' };

export function drawPicture(drawing: MapDrawing, geometry: Geometry, width: number): string {
	const tier = drawing.tiers.find((one) => one.width === width);
	if (!tier) throw new Error(`No layout for ${width} px`);
	const { box, k } = mainView(width);
	const [x0, y0, x1, y1] = box;
	const standing = drawing.places.filter((place) => place.standing);
	const path = (id: string, style: string) => `<path d="${geometry[id] ?? ''}" ${style}/>`;
	const main = [
		path(shapeId.land, `fill="${INK.land}"`),
		path(shapeId.borders, `fill="none" stroke="${INK.line}" stroke-width="${k * 0.8}"`),
		...standing.map((place) => mark(place, place.spot, geometry, k, place.inset !== null)),
		...drawing.territories.map(({ box, name, postal }) => {
			const words = isWide(width) ? name : postal;
			const size = TERRITORY_NAME.size * k;
			return `${rect(box, k)}<text x="${box[2]}" y="${box[1] - 3 * k}" font-size="${size}" text-anchor="end" font-weight="600" fill="#777">${words}</text>`;
		}),
		labels(tier.labels, k)
	];
	const insets = isWide(width)
		? drawing.insets.map((inset, i) => {
				const [left, top, right, bottom] = inset.box;
				const inner = insetScale(width);
				const corners = inset.locator.map((corner) => corner.join()).join(' ');
				const lines = inset.connectors
					.map(([x1, y1, x2, y2]) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`)
					.join('');
				const shown = standing.flatMap((place) =>
					place.inset?.id === inset.id
						? [mark(place, place.inset.spot, geometry, inner, false)]
						: []
				);
				return (
					`<g fill="none" stroke="#777" stroke-width="${k}"><polygon points="${corners}"/>${lines}</g>` +
					`<svg x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ` +
					`viewBox="0 0 ${right - left} ${bottom - top}"><rect width="100%" height="100%" fill="#fff"/>` +
					path(shapeId.insetLand(inset.id), `fill="${INK.land}"`) +
					inset.areas
						.map(({ shape }) => path(shape, `fill="${INK.area}" fill-opacity=".5"`))
						.join('') +
					path(shapeId.insetLines(inset.id), `fill="none" stroke="${INK.line}"`) +
					`${shown.join('')}${labels(tier.insets[i]?.labels ?? [], inner)}</svg>` +
					rect([left, top, right, bottom], k) +
					badge(inset.badge, k, [left, top])
				);
			})
		: [];
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="${x0} ${y0} ${x1 - x0} ${y1 - y0}" ` +
		`font-family="Libre Franklin Thin">` +
		`<rect x="${x0}" y="${y0}" width="${FRAME.width}" height="${FRAME.height}" fill="#fff"/>` +
		`${[...main, ...insets].join('\n')}</svg>\n`
	);
}

const rect = ([x0, y0, x1, y1]: readonly [number, number, number, number], k: number): string =>
	`<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="none" stroke="#777" stroke-width="${k}"/>`;

const badge = (
	found: MapDrawing['insets'][number]['badge'],
	k: number,
	[left, top]: [number, number]
): string => {
	if (!found) return '';
	return [
		[found.x, found.y],
		[left + 8 * k, top + 8 * k]
	]
		.map(
			([x = 0, y = 0]) =>
				`<circle cx="${x}" cy="${y}" r="${7 * k}" fill="${INK.text}"/>` +
				`<text x="${x}" y="${y + 3.5 * k}" font-size="${10 * k}" text-anchor="middle" fill="#fff" font-weight="600">${found.letter}</text>`
		)
		.join('');
};

function mark(
	{ kind }: DrawnPlace,
	{ x, y, shape }: Spot,
	geometry: Geometry,
	k: number,
	small: boolean
): string {
	if (isDot(kind)) {
		const r = (small ? SMALL_DOT_RADIUS : DOT_RADIUS[kind]) * k;
		return `<circle cx="${x}" cy="${y}" r="${r}" fill="${INK.mark}" stroke="#fff" stroke-width="${k}"/>`;
	}
	const fill = kind === 'state' ? `${INK.area}" fill-opacity=".5` : INK.area;
	return `<path d="${geometry[shape ?? ''] ?? ''}" fill="${fill}" stroke="${INK.mark}" stroke-width="${k * 0.7}"/>`;
}

const labels = (placed: readonly PlacedLabel[], k: number): string =>
	placed
		.map(({ lines, style, x, y, anchor, turn, leader }) => {
			const size = LABEL_STYLES[style].size * k;
			const rows = lines
				.map(
					(line, i) =>
						`<tspan x="${x}" dy="${i && LEADING * size}">${escape(cased(line, style))}</tspan>`
				)
				.join('');
			const line = leader
				? `<line x1="${leader[0]}" y1="${leader[1]}" x2="${leader[2]}" y2="${leader[3]}" stroke="#777" stroke-width="${k * 0.9}"/>`
				: '';
			const turned = turn ? ` transform="rotate(${turn} ${x} ${y})"` : '';
			return `${line}<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" font-weight="600" fill="${INK.text}"${turned}>${rows}</text>`;
		})
		.join('\n');

const escape = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
