/** A crowded region drawn larger: its shapes, the places in it, and how it is joined to the map. */
import type { StoryPlace } from '../model/story-model.ts';
import type { Inset } from '../schema/story.ts';
import { isAlwaysDrawn, type MapRequest } from './map-request.ts';
import { FRAME, INSETS, mainView, TIERS } from './frame.ts';
import { placeButton } from './inset-button.ts';
import { linkInset } from './inset-link.ts';
import { shapeId, type DrawnInset, type DrawnTerritory } from './map-drawing.ts';
import { DOT_RADIUS, isDot } from './mark-size.ts';
import { pathText } from './path-text.ts';
import { round, type Box, type Ring } from './plane.ts';
import { projectInset, type Atlas, type Nation } from './project.ts';
import { site, type Sited } from './spots.ts';
import { territoryNameBox } from './territory-boxes.ts';

export interface InsetPart {
	drawn: DrawnInset;
	/** All of it, whatever it is drawn as. */
	land: Ring[];
	/** Of it, what a state of the story fills. */
	grounds: Ring[][];
	width: number;
	height: number;
	/** The story's places that it shows. */
	sited: Sited[];
}

/** What stands on the main map already. */
export interface MainMap {
	nation: Nation;
	territories: readonly DrawnTerritory[];
	onMain: readonly Sited[];
	before: readonly InsetPart[];
}

/** Frames stack from the lower left upwards. */
export function insetBox(index: number, count: number): Box {
	const height = (INSETS.height - INSETS.gap * (count - 1)) / count;
	const bottom = FRAME.height - index * (height + INSETS.gap);
	return [0, bottom - height, INSETS.width, bottom];
}

/**
 * @param frame in the plane of the main map
 * @param onMain all places of the story, where they stand on the main map
 * @param before the insets drawn already
 * @param geometry takes up the inset's shapes
 * @throws if a corner of the inset lies where the main map draws nothing
 */
export function drawInset(
	atlas: Atlas,
	request: MapRequest,
	inset: Inset,
	box: Box,
	{ nation, territories, onMain, before }: MainMap,
	geometry: Record<string, string>
): InsetPart {
	const [width, height] = [box[2] - box[0], box[3] - box[1]];
	const states = request.places.filter(({ kind }) => kind === 'state');
	const plane = projectInset(
		atlas,
		inset,
		width,
		height,
		states.map(({ geoids }) => geoids.state)
	);
	const sited = request.places.flatMap((place) => {
		if (place.kind === 'state' || !isInside(place, inset)) return [];
		return site(place, plane, shapeId.insetPlace(inset.id, place.id));
	});
	for (const { rings, shape } of sited) {
		if (rings && shape) geometry[shape] = pathText(rings, true);
	}
	const land = [...plane.land];
	const grounds: Ring[][] = [];
	const areas = states.flatMap((place) => {
		const rings = plane.area(place.geoids.state);
		if (!rings) return [];
		const shape = shapeId.insetPlace(inset.id, place.id);
		geometry[shape] = pathText(rings, true);
		land.push(...rings);
		grounds.push(rings);
		return [{ place: place.id, shape }];
	});
	geometry[shapeId.insetLand(inset.id)] = pathText(plane.land, true);
	geometry[shapeId.insetLines(inset.id)] = pathText(plane.lines, false);

	const locator = plane.corners.map((corner) => {
		const point = nation.toPlane(corner);
		if (!point)
			throw new Error(`Inset “${inset.id}” reaches outside the map: ${corner.join(', ')}`);
		return point.map((value) => round(value)) as [number, number];
	});
	const counted = sited.filter(({ place }) => place.counted);
	const narrow = mainView(TIERS[0]);
	const apart = onMain.filter(
		(one) =>
			isDot(one.place.kind) &&
			isAlwaysDrawn(one.place, request) &&
			!sited.some((s) => s.place.id === one.place.id)
	);
	const dots = apart.map(({ x, y }) => ({ x, y, r: DOT_RADIUS['city-county'] * narrow.k }));
	const lettered = before.filter(({ drawn }) => drawn.badge).length;
	return {
		land,
		grounds,
		width,
		height,
		sited,
		drawn: {
			id: inset.id,
			label: inset.label,
			box,
			limits: plane.limits.map((value) => round(value)) as unknown as Box,
			locator,
			...linkInset(box, locator, lettered, { land: nation.land, dots }),
			button: placeButton(
				counted.length,
				locator,
				{
					bounds: narrow.box,
					land: nation.land,
					dots,
					boxes: territories.flatMap((one) => [one.box, territoryNameBox(one, TIERS[0], narrow.k)]),
					buttons: before.map(({ drawn }) => drawn.button)
				},
				narrow.k
			),
			areas,
			count: counted.length
		}
	};
}

const isInside = (
	{ point: [lon, lat] }: StoryPlace,
	{ west, south, east, north }: Inset
): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
