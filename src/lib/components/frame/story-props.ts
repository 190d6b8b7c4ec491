import type { Geometry, MapDrawing } from '#lib/core/geo/map-drawing.ts';
import type { ResolvedStory } from '#lib/core/model/story-model.ts';
import type { MapDescription } from '#lib/core/views/map-description.ts';
import type { Overview } from '#lib/core/views/overview-window.ts';
import type { StorySection } from '#lib/core/views/story-sections.ts';
import type { EventTexts } from '#lib/state/event-texts.svelte.ts';

/** What the page of a story is drawn from. */
export interface StoryProps {
	resolved: ResolvedStory;
	drawing: MapDrawing;
	geometry: Geometry;
	/** The strip of the whole time, for several widths. */
	overviews: readonly Overview[];
	/** The map's name, and what it shows whatever the moment. */
	mapWords: MapDescription;
	/** Markup of what lies below the figure; null: to be drawn here. */
	sections: string | null;
	/** The sections of the page. */
	links: readonly StorySection[];
	/** Of a large story in a browser: what fetches its texts. */
	texts: EventTexts | null;
	/** Where the site stands; empty if that is not known. */
	site: string;
}
