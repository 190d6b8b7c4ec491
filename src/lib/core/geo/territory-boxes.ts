/** Where the boxes of territories stand: in the water at the lower right, in view on every map. */
import { textWidth } from '../text/measure.ts';
import { insideTest } from './inside-test.ts';
import { controlsOn, isWide, mainView, NARROW, TIERS } from './frame.ts';
import type { DrawnTerritory } from './map-drawing.ts';
import { boxesMeet, circleMeetsBox, type Box, type Ring } from './plane.ts';
import type { Territory } from './territories.ts';

/** In units. */
const SIZE = { width: 60, height: 36 } as const;
const MARGIN = 5;
const STEP = 3;
/** How far from a mark a box stands, in units, so that the mark's name has room. */
const APART = 16;
/** What it costs, in units of distance, to hide land. */
const DRY = 60_000;
/** And to have its name on land. */
const NAME_DRY = 150;

/** The map on which the full name of a box is largest against it. */
const WIDEST = TIERS.find(isWide) ?? TIERS[0];

/** Of the name above a box, in px. Mirrored by `TerritoryBoxes.svelte`. */
export const TERRITORY_NAME = { size: 10, height: 12 } as const;

/** Where the name of a box stands on a map of this width: level with its right edge, above it. */
export function territoryNameBox(
	{ box: [, top, right], name, postal }: Pick<DrawnTerritory, 'box' | 'name' | 'postal'>,
	width: number,
	k: number
): Box {
	const words = isWide(width) ? name : postal;
	const across = textWidth(words, { family: 'sans', size: TERRITORY_NAME.size, weight: 600 }) * k;
	return [right - across, top - TERRITORY_NAME.height * k, right, top];
}

/**
 * @param land of the country, in units
 * @param dots of the story's places on it
 */
export function placeTerritories(
	territories: readonly Territory[],
	land: readonly Ring[],
	dots: readonly { x: number; y: number }[]
): DrawnTerritory[] {
	const isLand = insideTest(land);
	const placed: DrawnTerritory[] = [];
	const [right, bottom] = [NARROW.x + NARROW.width, NARROW.y + NARROW.height];
	const controls = TIERS.filter(isWide).flatMap(controlsOn);
	for (const { fips, name, postal } of territories) {
		const taken = [...controls, ...placed.map((other) => footprint(other))];
		let [best, least] = [null as DrawnTerritory | null, Infinity];
		for (let x = NARROW.x + MARGIN; x + SIZE.width + MARGIN <= right; x += STEP) {
			for (let y = NARROW.y + MARGIN; y + SIZE.height + MARGIN <= bottom; y += STEP) {
				const box: Box = [x, y, x + SIZE.width, y + SIZE.height];
				const one = { fips, name, postal, box };
				const words = territoryNameBox(one, WIDEST, mainView(WIDEST).k);
				const room = footprint(one);
				if (taken.some((other) => boxesMeet(room, other))) continue;
				if (dots.some((dot) => circleMeetsBox(dot.x, dot.y, APART, box))) continue;
				const away = Math.hypot(right - box[2], (bottom - box[3]) * 2);
				const cost = away + DRY * shareOver(box, isLand) + NAME_DRY * shareOver(words, isLand);
				if (cost < least) [best, least] = [one, cost];
			}
		}
		if (best) placed.push(best);
	}
	return placed;
}

/** A box, its name where that is largest against it, and some air. */
function footprint(territory: DrawnTerritory): Box {
	const [x0, y0, x1, y1] = territory.box;
	const name = territoryNameBox(territory, WIDEST, mainView(WIDEST).k);
	return [Math.min(x0, name[0]) - MARGIN, Math.min(y0, name[1]) - MARGIN, x1 + MARGIN, y1 + MARGIN];
}

function shareOver([x0, y0, x1, y1]: Box, isLand: (x: number, y: number) => boolean): number {
	let over = 0;
	for (let i = 0; i <= 8; i++) {
		for (let j = 0; j <= 6; j++) {
			if (isLand(x0 + ((x1 - x0) * i) / 8, y0 + ((y1 - y0) * j) / 6)) over += 1 / 63;
		}
	}
	return over;
}
