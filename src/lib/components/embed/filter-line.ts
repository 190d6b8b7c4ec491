/** What reads and names a filter that an address sets, in one piece: fetched once one does. */
export { matchEvents, unknownInFilter } from '#lib/core/filter/match-events.ts';
export { default as FilterLine } from './FilterLine.svelte';
