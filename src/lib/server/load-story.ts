/** A story with its dates resolved, once for all that is made of it; and where its site will stand. */
import { resolveStory } from '../core/model/resolve-story.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import type { Story } from '../core/schema/story.ts';
import { readLedger, readStory } from './read-story.ts';

/** A story is asked for by every file that is made of it, and read as one object while it stays. */
const resolved = new WeakMap<Story, ResolvedStory>();

export function loadStory(id: string): ResolvedStory {
	const story = readStory(id);
	const known = resolved.get(story) ?? resolveStory(story, readLedger(id));
	resolved.set(story, known);
	return known;
}

/**
 * Where the site will stand, for the few links that must be whole addresses (canonical, card);
 * empty if the builder did not say, and then they are relative.
 */
export const SITE = (process.env['DATELINE_SITE'] ?? '').replace(/\/$/, '');
