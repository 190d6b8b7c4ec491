/** What a page needs of a large story and no other: fetched where there is one. */
export { openSplit } from './core/split/event-texts.ts';
export { EventTexts } from './state/event-texts.svelte.ts';
