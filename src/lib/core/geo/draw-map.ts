/** From places and an atlas to what the map is drawn from. Runs at build time only. */
import { drawInset, insetBox, type InsetPart } from './draw-inset.ts';
import { insetScale, isWide, mainView, TIERS } from './frame.ts';
import { nameRegions } from './inset-names.ts';
import { giveNumbers } from './label-numbers.ts';
import { insetScene, mainScene } from './label-scene.ts';
import {
	shapeId,
	type DrawnPlace,
	type DrawnTerritory,
	type Geometry,
	type LabelTier,
	type MapDrawing
} from './map-drawing.ts';
import { isAlwaysDrawn, type MapRequest } from './map-request.ts';
import { isDot, SMALL_DOT_RADIUS } from './mark-size.ts';
import { pathText } from './path-text.ts';
import { round } from './plane.ts';
import { projectNation, type Atlas, type Nation } from './project.ts';
import { site, spotOf, type Sited } from './spots.ts';
import { layOutNames, type Layout } from './standing-labels.ts';
import { withTerritories } from './with-territories.ts';

/** A county is also drawn large, as a silhouette, so it keeps a finer grain than the nation. */
const COUNTY_DIGITS = 2;

/**
 * @param widths of the layouts of labels: all, unless fewer are wanted
 * @throws if a place lies where the projection draws nothing
 */
export function drawMap(
	atlas: Atlas,
	request: MapRequest,
	widths: readonly number[] = TIERS
): { drawing: MapDrawing; geometry: Geometry } {
	const { nation, territories } = withTerritories(
		projectNation(atlas),
		atlas,
		request.places.map(({ point }) => point)
	);
	const sited = request.places.map((place) => site(place, nation, shapeId.place(place.id)));
	const geometry: Record<string, string> = {
		[shapeId.land]: pathText(nation.land, true),
		[shapeId.borders]: pathText(nation.borders, false)
	};
	for (const { place, rings, shape } of sited) {
		if (!rings || !shape) continue;
		geometry[shape] = pathText(rings, true, place.kind === 'county' ? COUNTY_DIGITS : 1);
	}
	const pointable = sited.filter(({ place }) => isAlwaysDrawn(place, request));
	const wanted = request.insets ?? nameRegions(atlas, pointable, nation);
	const insets: InsetPart[] = [];
	for (const [index, inset] of wanted.entries()) {
		const main = { nation, territories, onMain: sited, before: insets };
		const box = insetBox(index, wanted.length);
		insets.push(drawInset(atlas, request, inset, box, main, geometry));
	}

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
			territories,
			tiers: widths.map((width) =>
				layOutTier(width, pointable, insets, { nation, territories }, request)
			)
		},
		geometry
	};
}

const shownIn = (insets: readonly InsetPart[], { place }: Sited): boolean =>
	insets.some(({ sited }) => sited.some((s) => s.place.id === place.id));

function layOutTier(
	width: number,
	pointable: readonly Sited[],
	insets: readonly InsetPart[],
	{ nation, territories }: { nation: Nation; territories: readonly DrawnTerritory[] },
	request: MapRequest
): LabelTier {
	const { k } = mainView(width);
	const shown = pointable.filter((one) => shownIn(insets, one));
	const layout = layOutNames(
		pointable.filter((one) => !shownIn(insets, one)),
		{
			...mainScene(
				width,
				insets.map(({ drawn }) => drawn),
				territories
			),
			roomy: isWide(width),
			land: nation.land,
			grounds: [],
			spots: shown.flatMap(({ place, x, y }) =>
				isDot(place.kind) ? [{ place: place.id, x, y, r: SMALL_DOT_RADIUS * k }] : []
			),
			most: countedIn(request)
		},
		width,
		k
	);
	const parts = insets.map((inset) => layOutInset(inset, width, request));
	const planes = [{ ...layout, k }, ...parts];
	const { labels, numbered } = giveNumbers(planes);
	return {
		width,
		k: round(k, 3),
		labels: [...layout.labels, ...(labels[0] ?? [])],
		insets: parts.map((part, i) => ({
			id: insets[i]?.drawn.id ?? '',
			k: round(part.k, 3),
			labels: [...part.labels, ...(labels[i + 1] ?? [])]
		})),
		numbered,
		dropped: planes.flatMap(({ dropped }) => dropped)
	};
}

const countedIn = ({ places }: MapRequest): number =>
	places.filter(({ counted }) => counted).length;

function layOutInset(inset: InsetPart, width: number, request: MapRequest): Layout & { k: number } {
	const k = insetScale(width);
	const layout = layOutNames(
		inset.sited.filter(({ place }) => isAlwaysDrawn(place, request)),
		{
			...insetScene(width, inset.drawn),
			roomy: true,
			land: inset.land,
			grounds: inset.grounds,
			spots: [],
			most: countedIn(request)
		},
		width,
		k
	);
	return { ...layout, k };
}
