/** What a map is asked to show. */
import type { StoryPlace } from '../model/story-model.ts';
import type { Inset } from '../schema/story.ts';

export interface MapRequest {
	story: string;
	places: readonly StoryPlace[];
	/** Undefined: the placer proposes them. */
	insets: readonly Inset[] | undefined;
	/** Ids of places outside the count that are always drawn. */
	context: readonly string[];
}

export const isAlwaysDrawn = (place: StoryPlace, { context }: MapRequest): boolean =>
	place.counted || context.includes(place.id);
