/** The names on a map as SVG that needs no style sheet, as `PlaceLabels.svelte` draws them. */
import { cased, LABEL_STYLES } from '../geo/label-text.ts';
import { LEADING } from '../geo/leading.ts';
import type { Ground, PlacedLabel } from '../geo/map-drawing.ts';
import type { PictureColours } from './colours.ts';
import { escapeXml, tag } from './svg.ts';
import { FAMILIES } from './typefaces.ts';

const HALO_WIDTH = 3.4;
/** Bold, yet no wider: its room was measured semibold. */
const BOLD = { 'font-weight': 700, 'letter-spacing': '-.014em' };
/** Clear of the ring that the mark of a selected place has. */
const ASIDE = 3;

/**
 * @param selected id of the place whose name is bold
 * @param strong these are the names that an event singles out
 */
export function drawNames(
	labels: readonly PlacedLabel[],
	{ selected, strong }: { selected: string | null; strong: boolean },
	colours: PictureColours
): string {
	const halos: Record<Ground, string> = {
		water: colours['map-halo'],
		land: colours['map-halo-land'],
		area: colours['map-letter-tint']
	};
	const inks = {
		place: colours.ink,
		number: colours.ink,
		state: colours.letters,
		context: colours['ink-2']
	};
	const leaders = labels.flatMap(({ leader }) => {
		if (!leader) return [];
		const [x1, y1, x2, y2] = leader;
		return [tag('line', { x1, y1, x2, y2, stroke: colours['rule-strong'], 'stroke-width': 0.9 })];
	});
	const draw = (label: PlacedLabel, paint: Record<string, string | number>) =>
		drawName(label, label.place === selected, strong, paint);
	return tag(
		'g',
		{ 'font-family': FAMILIES.sans },
		...leaders,
		// The halo as text of its own: programs that do not know `paint-order` would draw it over
		// the letters. It is there for the eye only.
		tag(
			'g',
			{
				'aria-hidden': 'true',
				'stroke-width': HALO_WIDTH,
				'stroke-linejoin': 'round',
				'pointer-events': 'none',
				style: 'user-select:none'
			},
			...labels.map((label) =>
				draw(label, { fill: halos[label.ground], stroke: halos[label.ground] })
			)
		),
		...labels.map((label) => draw(label, { fill: inks[label.style] }))
	);
}

function drawName(
	{ style, lines, x, y, anchor, turn, leader }: PlacedLabel,
	isSelected: boolean,
	isStrong: boolean,
	paint: Record<string, string | number>
): string {
	const { size, weight, tracking } = LABEL_STYLES[style];
	const isBold = (isSelected || isStrong) && style !== 'state';
	const isBeside = isSelected && !leader && anchor !== 'middle';
	const at = x + (isBeside ? (anchor === 'end' ? -ASIDE : ASIDE) : 0);
	const words = lines.map((line, i) => {
		const text = escapeXml(cased(line, style));
		if (i === 0) return lines.length > 1 ? tag('tspan', {}, text) : text;
		// After the first line comes what the place does in the event.
		const plain = isStrong ? { 'font-weight': 600, 'letter-spacing': 0 } : {};
		return tag('tspan', { x: at, dy: `${LEADING}em`, ...plain }, text);
	});
	return tag(
		'text',
		{
			x: at,
			y,
			transform: turn ? `rotate(${turn} ${x} ${y})` : undefined,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			'font-size': size,
			'font-weight': weight,
			'letter-spacing': tracking ? `${tracking}em` : undefined,
			...(isBold ? BOLD : {}),
			...paint
		},
		...words
	);
}
