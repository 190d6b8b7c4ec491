/** Longitude and latitude as tables have them: degrees as numbers, or with minutes and letters. */

export interface PointReading {
	point?: readonly [number, number];
	fault?: { seen: string; did: string };
}

/**
 * @param both a cell that holds the two, the latitude first, as people write them
 */
export function readPoint(longitude: string, latitude: string, both = ''): PointReading {
	const pair = longitude === '' && latitude === '' ? splitPair(both) : [longitude, latitude];
	const [x = '', y = ''] = pair;
	if (x === '' && y === '') return {};
	const point = [readDegrees(x), readDegrees(y)] as const;
	const seen = `the coordinates “${[y, x].filter(Boolean).join(', ').slice(0, 60)}”`;
	if (point.some(Number.isNaN)) return { fault: { seen, did: 'Left out: they are no degrees.' } };
	return checkPoint(point, seen);
}

/** No point, and why, where the two numbers cannot be a place, or stand the other way round. */
export function checkPoint(point: readonly [number, number], seen: string): PointReading {
	const [x, y] = point;
	if (x === 0 && y === 0) {
		return {
			fault: { seen, did: 'Left out: 0, 0 lies in the sea and stands for nothing at all.' }
		};
	}
	if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return { point };
	const isSwapped = Math.abs(y) <= 180 && Math.abs(x) <= 90;
	const did = isSwapped
		? 'Left out: a latitude lies between -90 and 90. They seem to be swapped.'
		: 'Left out: they are not on the globe. They may be of another system than degrees.';
	return { fault: { seen, did } };
}

/** “41.88, -87.63”, “POINT(-87.63 41.88)”: the second has the longitude first. */
function splitPair(text: string): string[] {
	const wkt = /^POINT\s*\(\s*(\S+)\s+(\S+?)\s*\)$/i.exec(text);
	if (wkt) return wkt.slice(1);
	const halves = text.split(/[,;]\s*|(?<=[\d"'′″°NS])\s+(?=[-+\d])/).map((half) => half.trim());
	return halves.length === 2 ? halves.reverse() : text === '' ? [] : [text, ''];
}

/** “-87.63”, “87.63° W”, “87° 37′ 48″ W”; a comma may stand for the point. NaN for anything else. */
function readDegrees(text: string): number {
	const plain = text
		.trim()
		.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
		.replace('−', '-');
	if (/^[+-]?\d{1,3}(\.\d+)?$/.test(plain)) return Number(plain);
	if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
	const form =
		/^(\d{1,3}(?:\.\d+)?)\s*[°º]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|'')\s*)?([NSEW])$/i;
	const match = form.exec(plain);
	if (!match) return NaN;
	const [, degrees, minutes = '0', seconds = '0', side = ''] = match;
	const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
	return /[SW]/i.test(side) ? -size : size;
}
