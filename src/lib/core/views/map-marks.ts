/** What the map draws at a moment: which places, in which state, and what is said of each. */
import { contextPlaces } from '../model/context-places.ts';
import type { MapState } from '../model/map-state.ts';
import { eventsAt, type Model, type StoryEvent, type StoryPlace } from '../model/story-model.ts';
import type { Lane, Place } from '../schema/story.ts';
import { markName, placeCard, type PlaceCard } from './place-words.ts';

export interface MapMark {
	id: string;
	kind: Place['kind'];
	tone: 'off' | 'on';
	/** One of the places that the story counts. */
	counted: boolean;
	/** Of a state or county. */
	geoid: string | null;
	/** Of places outside the count: the kind of event that brings them in. */
	colour: Lane['colour'] | null;
	selected: boolean;
	hovered: boolean;
	/** The current event is about a few places, and this is one. */
	concerned: boolean;
	/** It lies in the selected place or contains it. */
	related: boolean;
	/** Ids of the nearest drawn place that it lies in, and of the first that lies in it. */
	out: string | null;
	into: string | null;
	/** Its place in the file, by which keys go through all. */
	order: number;
	/** Its name in full, for those who do not see it. */
	name: string;
	href: string;
	names: Place['names'];
	/** What its label says while the current event, or the reader, singles it out. */
	lines: readonly string[] | null;
	/** Shown beside the mark that the pointer or the focus rests on. */
	card: PlaceCard | null;
}

export interface Moment {
	event: StoryEvent;
	place: StoryPlace | null;
	/** Id of the place that the pointer or the focus rests on. */
	hovered: string | null;
	/** The event that the pointer rests on elsewhere: its places stand out without a card. */
	preview?: StoryEvent | null;
}

/** Larger kinds lie under smaller ones. */
const DRAWING_ORDER = ['state', 'county', 'city-county', 'city', 'site'] as const;

export function markPlaces(
	model: Model,
	state: MapState,
	{ event, place: selected, hovered, preview = null }: Moment
): MapMark[] {
	const concerned = new Set(concernsFew(model, event) ? event.places : []);
	const context = new Set(contextPlaces(model));
	const drawn = model.places.filter(
		(place) =>
			place.counted || context.has(place.id) || concerned.has(place.id) || place.id === selected?.id
	);
	const outOf = (place: StoryPlace) => place.within.find((id) => drawn.some((d) => d.id === id));
	const marks = drawn.map((place): MapMark => {
		const isSelected = place.id === selected?.id;
		const isHovered = place.id === hovered;
		return {
			id: place.id,
			kind: place.kind,
			tone: place.counted ? (state.statusOf.get(place.id)?.tone ?? 'off') : 'off',
			counted: place.counted,
			geoid: geoidOf(place),
			colour: place.counted ? null : colourOf(model, place, event),
			selected: isSelected,
			hovered: isHovered || (preview?.places.includes(place.id) ?? false),
			concerned: concerned.has(place.id),
			related:
				selected !== null &&
				(selected.within.includes(place.id) || selected.contains.includes(place.id)),
			out: outOf(place) ?? null,
			into: drawn.find((inner) => outOf(inner) === place.id)?.id ?? null,
			order: model.places.indexOf(place),
			name: markName(model, state, place),
			href: `#${place.id}`,
			names: place.names,
			lines:
				concerned.has(place.id) || (isSelected && concerned.size > 0)
					? linesFor(place, event)
					: null,
			card: isHovered ? placeCard(model, state, place, event) : null
		};
	});
	return marks.sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

function geoidOf({ kind, geoids }: StoryPlace): string | null {
	if (kind === 'state') return geoids.state;
	return (kind === 'county' && geoids.county) || null;
}

const rank = ({ kind }: MapMark): number => DRAWING_ORDER.indexOf(kind);

/** An event that concerns most of the counted places singles none of them out. */
function concernsFew(model: Model, { places }: StoryEvent): boolean {
	const counted = model.places.filter((place) => place.counted).length;
	return places.length > 0 && places.length < counted / 2;
}

function colourOf(model: Model, { id }: StoryPlace, event: StoryEvent): Lane['colour'] {
	const naming = eventsAt(model, id).filter((one) => !one.status);
	const first = naming.find((one) => one.weight === 3) ?? naming[0] ?? event;
	return model.lane.get(first.lane)?.colour ?? 'law';
}

/** The place, and what it does in the event. */
function linesFor({ id, names }: StoryPlace, { parts }: StoryEvent): string[] {
	const part = parts?.[id];
	return part ? [names.short, part] : [names.short];
}
