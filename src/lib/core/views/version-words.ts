/** What the page of a kept version says of itself. */
import type { ResolvedStory } from '../model/story-model.ts';

type Told = Pick<ResolvedStory['story'], 'version' | 'updatedWords'>;

/** To sort versions, the oldest first: 1.10.0 comes after 1.9.0. */
export const byVersion = new Intl.Collator('en', { numeric: true }).compare;

/**
 * "Version 1.0.0 of Nov. 24, 2026. A newer version, 1.1.0, is of Nov. 30, 2026."
 * A story may also have been taken back to an older version.
 */
export function versionWords(kept: Told, now: Told): string {
	const isNewer = byVersion(now.version, kept.version) > 0;
	const other = isNewer
		? `A newer version, ${now.version},`
		: `The story’s version now, ${now.version},`;
	return `Version ${kept.version} of ${kept.updatedWords}. ${other} is of ${now.updatedWords}.`;
}
