/** Names while a map is being zoomed: they stay as far from their marks, in px, as they were. */
import type { MapDrawing, PlacedLabel } from './map-drawing.ts';
import { round } from './plane.ts';

/** @param shrink units of the plane to one px, now and when the names were laid out: their quotient */
export function carryLabels(
	labels: readonly PlacedLabel[],
	{ places }: MapDrawing,
	shrink: number
): PlacedLabel[] {
	if (shrink === 1) return [...labels];
	const spots = new Map(places.map(({ id, spot }) => [id, spot]));
	return labels.map((label) => {
		// The name of an area stands on it, not beside it.
		const at = label.style === 'state' ? label : (spots.get(label.place) ?? label);
		const x = (value: number) => round(at.x + (value - at.x) * shrink, 2);
		const y = (value: number) => round(at.y + (value - at.y) * shrink, 2);
		const leader = label.leader;
		return {
			...label,
			x: x(label.x),
			y: y(label.y),
			leader: leader && [x(leader[0]), y(leader[1]), x(leader[2]), y(leader[3])]
		};
	});
}
