/** What is wrong with a layout of labels, measured without the search that made it. */
import { insetScene, mainScene } from '../../src/lib/core/geo/label-scene.ts';
import { labelBoxes } from '../../src/lib/core/geo/label-text.ts';
import type { LabelTier, MapDrawing, PlacedLabel } from '../../src/lib/core/geo/map-drawing.ts';
import { DOT_RADIUS, isDot, SMALL_DOT_RADIUS } from '../../src/lib/core/geo/mark-size.ts';
import {
	boxesMeet,
	boxWithin,
	circleMeetsBox,
	segmentMeetsBox,
	segmentsMeet,
	type Box
} from '../../src/lib/core/geo/plane.ts';

/** Rounding to a tenth of a unit may cost as much. */
const SLACK = 0.2;

interface Plane {
	labels: readonly PlacedLabel[];
	k: number;
	bounds: Box;
	kept: readonly Box[];
	dots: readonly { id: string; x: number; y: number; r: number }[];
}

/** In words, each; none for a sound layout. */
export const faultsIn = (drawing: MapDrawing, tier: LabelTier): string[] => [
	...planesOf(drawing, tier).flatMap(faultsOn),
	...untold(tier)
];

/** Ids of the places that a tier names or numbers. */
export const toldIn = ({ labels, insets, numbered }: LabelTier): Set<string> =>
	new Set([
		...[...labels, ...insets.flatMap((inset) => inset.labels)].map(({ place }) => place),
		...numbered.map(({ place }) => place)
	]);

function planesOf(drawing: MapDrawing, tier: LabelTier): Plane[] {
	const standing = drawing.places.filter((place) => place.standing);
	return [
		{
			...tier,
			...mainScene(tier.width, drawing.insets, drawing.territories),
			dots: standing.flatMap(({ id, kind, spot: { x, y }, inset }) =>
				isDot(kind) ? [{ id, x, y, r: (inset ? SMALL_DOT_RADIUS : DOT_RADIUS[kind]) * tier.k }] : []
			)
		},
		...tier.insets.flatMap((inset, i): Plane[] => {
			const drawn = drawing.insets[i];
			if (!drawn) return [];
			const dots = standing.flatMap(({ id, kind, inset: at }) =>
				isDot(kind) && at?.id === inset.id
					? [{ id, x: at.spot.x, y: at.spot.y, r: DOT_RADIUS[kind] * inset.k }]
					: []
			);
			return [{ ...inset, ...insetScene(tier.width, drawn), dots }];
		})
	];
}

function faultsOn({ labels, k, bounds, kept, dots }: Plane): string[] {
	const measured = labels.map((label) => ({
		label,
		says: `${label.place} “${label.lines.join(' ')}”`,
		boxes: labelBoxes(label, k).map(shrunk)
	}));
	return measured.flatMap(({ label, says, boxes }, i) => {
		const faults: string[] = [];
		if (!boxes.every((box) => boxWithin(box, bounds))) faults.push(`${says} leaves the frame`);
		if (boxes.some((box) => kept.some((other) => boxesMeet(box, other)))) {
			faults.push(`${says} stands where nothing may`);
		}
		for (const { id, x, y, r } of dots) {
			if (boxes.some((box) => circleMeetsBox(x, y, r, box))) faults.push(`${says} covers ${id}`);
		}
		for (const other of measured.slice(0, i)) {
			if (boxes.some((box) => other.boxes.some((one) => boxesMeet(box, one)))) {
				faults.push(`${says} meets ${other.says}`);
			}
			const [a, b] = [label.leader, other.label.leader];
			if (a && other.boxes.some((box) => segmentMeetsBox(a, box))) {
				faults.push(`the line of ${says} crosses ${other.says}`);
			}
			if (b && boxes.some((box) => segmentMeetsBox(b, box))) {
				faults.push(`the line of ${other.says} crosses ${says}`);
			}
			if (a && b && segmentsMeet(a, b)) {
				faults.push(`the lines of ${says} and ${other.says} cross`);
			}
		}
		return faults;
	});
}

/** Each number of the key stands on the map, once, and none stands there that the key lacks. */
function untold({ labels, insets, numbered }: LabelTier): string[] {
	const shown = [...labels, ...insets.flatMap((inset) => inset.labels)]
		.filter(({ style }) => style === 'number')
		.flatMap(({ lines }) => {
			const [first = 0, last = first] = (lines.at(-1) ?? '').split('–').map(Number);
			return Array.from({ length: last - first + 1 }, (_, i) => first + i);
		});
	const listed = numbered.map(({ number }) => number);
	return shown.join() === listed.join()
		? []
		: [`the map shows ${shown.join()}, the key ${listed.join()}`];
}

const shrunk = ([x0, y0, x1, y1]: Box): Box => [x0 + SLACK, y0 + SLACK, x1 - SLACK, y1 - SLACK];
