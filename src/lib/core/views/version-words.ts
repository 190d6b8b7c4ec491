/** What the page of a kept version says of itself. */
import type { ResolvedStory } from '../model/story-model.ts';

type Told = Pick<ResolvedStory['story'], 'version' | 'updatedWords'>;

/** "Version 1.0.0 of Nov. 24, 2026. A newer version, 1.1.0, is of Nov. 30, 2026." */
export const versionWords = (kept: Told, now: Told): string =>
	`Version ${kept.version} of ${kept.updatedWords}. A newer version, ${now.version}, is of ${now.updatedWords}.`;
