/** What reads, sets and shows a filter, in one piece: a page fetches it once a filter is wanted. */
export { matchEvents, unknownInFilter } from '#lib/core/filter/match-events.ts';
export { default as FilterTools } from './FilterTools.svelte';
