/** Which places a spot of the map belongs to. */
import type { MapMark } from './map-marks.ts';

/**
 * @param marks in drawing order, the largest kinds first
 * @param ids of those that lie under the spot
 * @returns ids of these and of all in which they lie, the smallest first
 */
export function sharedSpot(marks: readonly MapMark[], ids: readonly string[]): string[] {
	const shared = new Set(ids);
	// A set may grow while it is walked; what is added is walked too.
	for (const id of shared) {
		const outer = marks.find((mark) => mark.id === id)?.out;
		if (outer) shared.add(outer);
	}
	return marks
		.map(({ id }) => id)
		.filter((id) => shared.has(id))
		.reverse();
}
