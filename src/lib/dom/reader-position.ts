/** Where the reader is, asked of the browser on their own request. It never leaves this page. */
import type { Point } from '#lib/core/geo/plane.ts';

export interface Position {
	/** Longitude and latitude. */
	point: Point;
	/** How far off it may be, in metres. */
	accuracy: number;
}

export type PositionFault = 'denied' | 'unavailable' | 'timeout';

/** A town is as near as needed: no satellite, and a position of five minutes ago will do. */
const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 };

/** The names that the browser's numbers stand for. */
const FAULTS: Readonly<Record<number, PositionFault>> = {
	1: 'denied',
	2: 'unavailable',
	3: 'timeout'
};

export function readPosition(): Promise<Position | PositionFault> {
	return new Promise((settle) => {
		// Not there on pages that are not served securely, whatever the types say.
		if (!('geolocation' in navigator)) return settle('unavailable');
		navigator.geolocation.getCurrentPosition(
			({ coords }) =>
				settle({ point: [coords.longitude, coords.latitude], accuracy: coords.accuracy }),
			({ code }) => settle(FAULTS[code] ?? 'unavailable'),
			OPTIONS
		);
	});
}
