/** What the timeline fetches on use wherever it stands; why in two steps says `../on-use.ts`. */
export const loadTimeKey = () => import('./KeyCard.svelte');
