/** The signs of places, as `PlaceSymbol.svelte` and `PlaceGlyph.svelte` draw them in a page. */
import type { PlaceKind } from '../geo/map-drawing.ts';
import type { MapMark } from '../views/map-marks.ts';
import type { PictureColours } from './colours.ts';
import { tag } from './svg.ts';

type Signed = Pick<MapMark, 'kind' | 'tone' | 'counted' | 'colour'>;

/** The sign of a place that is a point, round the origin; its sizes are those of mark-size.ts. */
export function pointSign(
	{ kind, tone, counted, colour }: Signed,
	colours: PictureColours
): string {
	const isOn = tone === 'on';
	const lane = colour ? colours[`${colour}-mark`] : colours['map-off'];
	const edge = colours[isOn ? 'map-letter-edge' : 'map-off'];
	if (kind === 'site') {
		// The rim as a shape of its own: not every program draws an outline beneath its filling.
		return (
			tag('path', { d: SITE, fill: 'none', stroke: colours['map-halo'], 'stroke-width': 2.6 }) +
			tag('path', { d: SITE, fill: lane })
		);
	}
	if (kind === 'city-county' && counted) {
		return (
			tag('circle', { r: 7.4, fill: colours['map-halo'], stroke: edge, 'stroke-width': 1.5 }) +
			tag('circle', { r: isOn ? 3.8 : 2.4, fill: edge })
		);
	}
	if (isOn) {
		return (
			tag('circle', { r: 6.3, fill: colours['map-halo'] }) + tag('circle', { r: 5, fill: edge })
		);
	}
	return tag('circle', {
		r: 4.6,
		fill: colours.paper,
		stroke: counted ? edge : lane,
		'stroke-width': counted ? 1.6 : 2
	});
}

const SITE = 'M0-8 8 0 0 8-8 0z';

/** The sign of a kind of place beside words, round the origin, at most 20 wide and 16 high. */
export function keySign(kind: PlaceKind, colours: PictureColours): string {
	const edge = colours['map-letter-edge'];
	if (kind === 'state') {
		const box = { x: -9.5, y: -5.5, width: 19, height: 11 };
		return (
			tag('rect', { ...box, fill: colours['map-letter-tint'] }) +
			tag('path', { d: STRIPES, fill: 'none', stroke: colours['map-hatch'] }) +
			tag('rect', { ...box, fill: 'none', stroke: edge })
		);
	}
	if (kind === 'county') {
		return tag('path', {
			d: COUNTY,
			fill: colours['map-letter'],
			stroke: edge,
			'stroke-width': 0.9
		});
	}
	return pointSign({ kind, tone: 'on', counted: true, colour: null }, colours);
}

const STRIPES = 'M-9.5 1.5-2.5-5.5M-9.5 5.5l11-11M-5 5.5l11-11M-.5 5.5l10-10M4 5.5 9.5 0';
const COUNTY = 'M-6.5-5.5h7.5l1.5 2h4v7h-3.5l-1.5 2h-8z';
