/** What the package gives to pages: three components, and the choice that they share. */
export { default as Story } from './Story.svelte';
export { default as StoryMap } from './StoryMap.svelte';
export { default as Timeline } from './Timeline.svelte';
export { choicePairs, NOTHING_CHOSEN, parseChoice, type Choice } from '#lib/core/model/choice.ts';
export type { Hovered } from './hovered.ts';
export type { StoryData } from './story-data.ts';
