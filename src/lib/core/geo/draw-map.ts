/** From places and an atlas to what the map is drawn from. Runs at build time only. */
import type { StoryPlace } from '../model/story-model.ts';
import type { Inset } from '../schema/story.ts';
import { FRAME, INSETS, insetScale, isWide, mainView, TIERS } from './frame.ts';
import { placeButton } from './inset-button.ts';
import { insetScene, mainScene } from './label-scene.ts';
import {
	shapeId,
	type DrawnInset,
	type DrawnPlace,
	type Geometry,
	type InsetTier,
	type LabelTier,
	type MapDrawing
} from './map-drawing.ts';
import { DOT_RADIUS, isDot, SMALL_DOT_RADIUS } from './mark-size.ts';
import { pathText } from './path-text.ts';
import { round, type Box, type Point, type Ring, type Segment } from './plane.ts';
import { projectInset, projectNation, type Atlas, type Nation } from './project.ts';
import { site, spotOf, type Sited } from './spots.ts';
import { layOutNames } from './standing-labels.ts';

export interface MapRequest {
	story: string;
	places: readonly StoryPlace[];
	insets: readonly Inset[];
	/** Ids of places outside the count that are always drawn. */
	context: readonly string[];
}

/** A county is also drawn large, as a silhouette, so it keeps a finer grain than the nation. */
const COUNTY_DIGITS = 2;

interface InsetPart {
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

/** @throws if a place lies where the projection draws nothing */
export function drawMap(
	atlas: Atlas,
	request: MapRequest
): { drawing: MapDrawing; geometry: Geometry } {
	const nation = projectNation(atlas);
	const sited = request.places.map((place) => site(place, nation, shapeId.place(place.id)));
	const geometry: Record<string, string> = {
		[shapeId.land]: pathText(nation.land, true),
		[shapeId.borders]: pathText(nation.borders, false)
	};
	for (const { place, rings, shape } of sited) {
		if (!rings || !shape) continue;
		geometry[shape] = pathText(rings, true, place.kind === 'county' ? COUNTY_DIGITS : 1);
	}
	const insets = request.insets.map((inset, index) =>
		drawInset(atlas, request, inset, index, nation, sited, geometry)
	);

	const pointable = sited.filter(({ place }) => isAlwaysDrawn(place, request));
	const places = sited.map((one): DrawnPlace => {
		const inset = insets.find(({ sited }) => sited.some((s) => s.place.id === one.place.id));
		const inInset = inset?.sited.find((s) => s.place.id === one.place.id);
		const shared = pointable.filter((other) => !shownIn(insets, other));
		return {
			id: one.place.id,
			kind: one.place.kind,
			standing: isAlwaysDrawn(one.place, request),
			spot: spotOf(one, shared),
			inset:
				inset && inInset
					? {
							id: inset.drawn.id,
							spot: spotOf(
								inInset,
								inset.sited.filter(({ place }) => isAlwaysDrawn(place, request))
							)
						}
					: null
		};
	});
	return {
		drawing: {
			story: request.story,
			places,
			insets: insets.map(({ drawn }) => drawn),
			tiers: TIERS.map((width) => layOutTier(width, pointable, insets, nation, request))
		},
		geometry
	};
}

const isAlwaysDrawn = (place: StoryPlace, { context }: MapRequest): boolean =>
	place.counted || context.includes(place.id);

const shownIn = (insets: readonly InsetPart[], { place }: Sited): boolean =>
	insets.some(({ sited }) => sited.some((s) => s.place.id === place.id));

function insetBox(index: number, count: number): Box {
	const height = (INSETS.height - INSETS.gap * (count - 1)) / count;
	const bottom = FRAME.height - index * (height + INSETS.gap);
	return [0, bottom - height, INSETS.width, bottom];
}

function drawInset(
	atlas: Atlas,
	request: MapRequest,
	inset: Inset,
	index: number,
	nation: Nation,
	onMain: readonly Sited[],
	geometry: Record<string, string>
): InsetPart {
	const box = insetBox(index, request.insets.length);
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
			connectors: connect(box, locator),
			button: placeButton(
				counted.length,
				locator,
				{
					bounds: narrow.box,
					land: nation.land,
					dots: apart.map(({ x, y }) => ({ x, y, r: DOT_RADIUS['city-county'] * narrow.k }))
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

/** From the corners of the frame that face the land to those of the locator nearest to them. */
function connect(box: Box, locator: readonly (readonly [number, number])[]): Segment[] {
	const byX = [...locator].sort((a, b) => a[0] - b[0]).slice(0, 2);
	const [upper, lower] = byX.sort((a, b) => a[1] - b[1]) as [Point, Point];
	return [
		[box[2], box[1], upper[0], upper[1]],
		[box[2], box[3], lower[0], lower[1]]
	];
}

function layOutTier(
	width: number,
	pointable: readonly Sited[],
	insets: readonly InsetPart[],
	nation: Nation,
	request: MapRequest
): LabelTier {
	const { k } = mainView(width);
	const shown = pointable.filter((one) => shownIn(insets, one));
	const layout = layOutNames(
		pointable.filter((one) => !shownIn(insets, one)),
		{
			...mainScene(
				width,
				insets.map(({ drawn }) => drawn)
			),
			roomy: isWide(width),
			land: nation.land,
			grounds: [],
			spots: shown.flatMap(({ place, x, y }) =>
				isDot(place.kind) ? [{ place: place.id, x, y, r: SMALL_DOT_RADIUS * k }] : []
			)
		},
		width,
		k
	);
	const parts = insets.map((inset) => layOutInset(inset, width, request));
	return {
		width,
		k: round(k, 3),
		labels: layout.labels,
		insets: parts.map(({ tier }) => tier),
		dropped: [...layout.dropped, ...parts.flatMap(({ dropped }) => dropped)]
	};
}

function layOutInset(
	inset: InsetPart,
	width: number,
	request: MapRequest
): { tier: InsetTier; dropped: string[] } {
	const k = insetScale(width);
	const layout = layOutNames(
		inset.sited.filter(({ place }) => isAlwaysDrawn(place, request)),
		{
			...insetScene(width, inset.drawn),
			roomy: true,
			land: inset.land,
			grounds: inset.grounds,
			spots: []
		},
		width,
		k
	);
	return {
		tier: { id: inset.drawn.id, k: round(k, 3), labels: layout.labels },
		dropped: layout.dropped
	};
}
