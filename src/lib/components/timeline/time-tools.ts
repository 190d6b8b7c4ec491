/**
 * What plays the story and drags through its time, in one piece: a page fetches it once a hand or
 * the focus comes near the timeline, or play is pressed.
 */
export { default as PlayCaption } from '#lib/components/map/PlayCaption.svelte';
export { Player } from '#lib/state/player.svelte.ts';
export { stretchAt } from '#lib/core/views/time-zoom.ts';
export { default as ClusterCard } from './ClusterCard.svelte';
export { timeKeys } from './time-keys.ts';
export { TimeCamera } from './time-camera.svelte.ts';
export { default as TimelineScrub } from './TimelineScrub.svelte';
