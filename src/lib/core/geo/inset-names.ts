/** The insets that the placer proposes, with the names that readers know their regions by. */
import { stateByPostal } from '../schema/states.ts';
import type { Inset } from '../schema/story.ts';
import { proposeInsets, type Region } from './propose-insets.ts';
import { stateBounds, type Atlas, type Nation } from './project.ts';
import type { Sited } from './spots.ts';
import { territoryAt } from './territories.ts';

/** A region that takes up so much of a state, in both directions, is the state. */
const WHOLE = 0.6;

/** @param sited the places that are always drawn, on the main map */
export function nameRegions(atlas: Atlas, sited: readonly Sited[], nation: Nation): Inset[] {
	const marks = sited.filter(({ place }) => place.kind !== 'state' && !territoryAt(place.point));
	const regions = proposeInsets(
		marks.map(({ place: { id, point }, x, y }) => ({ id, point, x, y })),
		(point) => nation.toPlane(point)
	);
	return regions.map((region, index) => ({
		id: `crowded-${index + 1}`,
		label: nameOf(
			region,
			marks.filter(({ place }) => region.members.some(({ id }) => id === place.id)),
			atlas
		),
		...region.limits
	}));
}

function nameOf({ limits }: Region, members: readonly Sited[], atlas: Atlas): string {
	const [postal, ...others] = new Set(members.map(({ place }) => place.state));
	const state = postal && !others.length ? stateByPostal(postal) : undefined;
	const bounds = state && stateBounds(atlas, state.fips);
	if (state && bounds) {
		const [west, south, east, north] = bounds;
		const across = (limits.east - limits.west) / (east - west);
		const down = (limits.north - limits.south) / (north - south);
		if (Math.min(across, down) >= WHOLE) return state.name;
	}
	return `Around ${chiefOf(members)}`;
}

/** How many live where is not known here: a consolidated city goes first, then as the file has them. */
function chiefOf(members: readonly Sited[]): string {
	const rank = ({ place }: Sited): number =>
		place.kind === 'city-county' ? 0 : place.kind === 'city' ? 1 : 2;
	const [chief] = [...members].sort((a, b) => rank(a) - rank(b));
	return chief?.place.names.short ?? '';
}
