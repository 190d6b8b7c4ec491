/** Which sections a story's page has: a story without disputes has none to lead to. */
import type { ResolvedStory } from '../model/story-model.ts';

export interface StorySection {
	/** Of the element. */
	id: 'said' | 'disputes' | 'places' | 'people' | 'sources';
	label: string;
}

export function storySections({
	events,
	remarks,
	disputes
}: Pick<ResolvedStory, 'events' | 'remarks' | 'disputes'>): StorySection[] {
	return [
		...(remarks.some(({ weight }) => weight === 3)
			? [{ id: 'said', label: 'Quotes' } as const]
			: []),
		...(disputes.length ? [{ id: 'disputes', label: 'Disputes' } as const] : []),
		{ id: 'places', label: 'Places' },
		...(remarks.length || events.some(({ people }) => people.length)
			? [{ id: 'people', label: 'People' } as const]
			: []),
		{ id: 'sources', label: 'Sources' }
	];
}
