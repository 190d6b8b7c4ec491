/** A story with its dates resolved, once for all that is made of it; and where its site will stand. */
import { resolveStory } from '../core/model/resolve-story.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import type { Ledger } from '../core/quotes/ledger.ts';
import type { Story } from '../core/schema/story.ts';
import {
	listKeptVersions,
	readLedger,
	readSound,
	readStory,
	type KeptVersion
} from './read-story.ts';

/** A story is asked for by every file that is made of it, and read as one object while it stays. */
const resolved = new WeakMap<Story, ResolvedStory>();

export const loadStory = (id: string): ResolvedStory => resolvedOf(readStory(id), readLedger(id));

/** A version of a story that was kept. @throws {StoryError} if its file has an error */
export const loadKept = ({ file }: KeptVersion): ResolvedStory =>
	resolvedOf(readSound(file).story, null);

function resolvedOf(story: Story, ledger: Ledger | null): ResolvedStory {
	const known = resolved.get(story) ?? resolveStory(story, ledger);
	resolved.set(story, known);
	return known;
}

/**
 * The versions of a story that have pages of their own, the oldest first. One that the story still
 * has, or that is too large for one page, has none.
 */
export function keptVersions(id: string): KeptVersion[] {
	const { version } = loadStory(id).story;
	return listKeptVersions().filter(
		(kept) => kept.story === id && kept.version !== version && !loadKept(kept).split
	);
}

/**
 * Where the site will stand, for the few links that must be whole addresses (canonical, card);
 * empty if the builder did not say, and then they are relative.
 */
export const SITE = (process.env['DATELINE_SITE'] ?? '').replace(/\/$/, '');
