/** What the views of a story in somebody else's page are made from. */
import type { Geometry, MapDrawing } from '#lib/core/geo/map-drawing.ts';
import type { ResolvedStory } from '#lib/core/model/story-model.ts';
import type { MapDescription } from '#lib/core/views/map-description.ts';
import type { Overview } from '#lib/core/views/overview-window.ts';

/** What the frame says round every view. */
export interface FrameWords {
	/** How many sources the whole story has. */
	sources: number;
	/** Address of the story's own page. */
	page: string;
	/** The page has no script, though the browser may run some. */
	isStill?: boolean;
	/** Of a kept version: which it is, and which is newer. */
	version?: string;
}

interface ViewProps {
	/** Cut down to what the view shows. */
	resolved: ResolvedStory;
	frame: FrameWords;
}

export interface TimelineViewProps extends ViewProps {
	/** The strip of the whole time, for several widths. */
	overviews: readonly Overview[];
}

export interface MapViewProps extends ViewProps {
	drawing: MapDrawing;
	geometry: Geometry;
	/** The map's name, and what it shows whatever the moment. */
	mapWords: MapDescription;
}
