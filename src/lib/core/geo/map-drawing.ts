/**
 * What a map is drawn from: plain data, made once at build. Shapes are kept apart from positions,
 * because a page carries its shapes in its markup alone, while positions travel with its data.
 */
import type { Place } from '../schema/story.ts';
import type { Box, Segment } from './plane.ts';

export type PlaceKind = Place['kind'];

/** Text of an SVG path by the shape's id. */
export type Geometry = Readonly<Record<string, string>>;

/** Ids of records have no double hyphen, so no place can take the id of another's shape. */
export const shapeId = {
	land: 'map--land',
	borders: 'map--borders',
	place: (place: string) => `place--${place}`,
	insetLand: (inset: string) => `inset--${inset}--land`,
	insetLines: (inset: string) => `inset--${inset}--lines`,
	insetPlace: (inset: string, place: string) => `inset--${inset}--${place}`
} as const;

/** The element id of a shape, for `<use href="#…">`. */
export const shapeHref = (id: string): string => `#shape-${id}`;

/** Where a place stands on the main map or in an inset, in units of that plane. */
export interface Spot {
	x: number;
	y: number;
	/** Of a state or county: the box round its shape. */
	box: Box | null;
	shape: string | null;
	/** Half the way to the nearest other small mark: how far its hit area may reach. */
	room: number;
	/** For a small area with a dot on it: the direction, as a unit vector, that the dot leaves free. */
	free: readonly [number, number] | null;
}

export interface DrawnPlace {
	id: string;
	kind: PlaceKind;
	/** Drawn at every moment, not only when an event concerns it. */
	standing: boolean;
	/** On the main map. */
	spot: Spot;
	/** Where an inset shows it larger: its mark is then the one in the inset. */
	inset: { id: string; spot: Spot } | null;
}

export type Ground = 'water' | 'land' | 'area';

export interface PlacedLabel {
	place: string;
	/** What the text looks like. */
	style: 'place' | 'state' | 'context' | 'number';
	lines: string[];
	/** The anchor of the first line's baseline. */
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	/** Degrees clockwise round the anchor. */
	turn: number;
	leader: Segment | null;
	/** What lies under the text: its halo has that colour. */
	ground: Ground;
}

export interface InsetTier {
	id: string;
	/** Units of the inset's plane to one px. */
	k: number;
	labels: PlacedLabel[];
}

/** A layout of labels, for maps from `width` px on. */
export interface LabelTier {
	width: number;
	k: number;
	labels: PlacedLabel[];
	insets: InsetTier[];
	/** Places for whose names there was no room: a number stands at their mark, their name in a key. */
	numbered: NumberedPlace[];
	/** Places that have neither name nor number. */
	dropped: string[];
}

export interface NumberedPlace {
	place: string;
	/** As its label would have it. */
	name: string;
	number: number;
}

export interface InsetButton {
	/** The middle of the side that faces what it opens. */
	x: number;
	y: number;
	/** Where it hangs from there. */
	side: 'above' | 'below' | 'left' | 'right';
	/** Of the button, in px. */
	width: number;
	height: number;
	leader: Segment;
}

/** A letter in the corner of an inset, and beside what it shows on the main map. */
export interface InsetBadge {
	letter: string;
	/** Its middle on the main map. */
	x: number;
	y: number;
}

/** A territory's box on the main map. */
export interface DrawnTerritory {
	fips: string;
	/** Above the box, on wide maps. */
	name: string;
	/** On narrow ones. */
	postal: string;
	box: Box;
}

export interface DrawnInset {
	id: string;
	label: string;
	/** In the plane of the main map. */
	box: Box;
	/** The part of its own plane that its limits in degrees take up. */
	limits: Box;
	/** What it shows, on the main map: corners from the top left, clockwise. */
	locator: [number, number][];
	/** None where they would cross the country: a letter joins the two then. */
	connectors: Segment[];
	badge: InsetBadge | null;
	/** On narrow maps: the button that opens it. */
	button: InsetButton;
	/** Shapes of the places whose area forms its ground, by id. */
	areas: { place: string; shape: string }[];
	/** How many of the story's counted places it shows. */
	count: number;
}

export interface MapDrawing {
	/** Id of the story: a page must not take another's shapes for its own. */
	story: string;
	places: DrawnPlace[];
	insets: DrawnInset[];
	territories: DrawnTerritory[];
	tiers: LabelTier[];
}
