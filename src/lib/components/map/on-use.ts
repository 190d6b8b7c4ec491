/** What the map fetches on use wherever it stands; why in two steps says `../on-use.ts`. */
export const loadSpotChooser = () => import('./SpotChooser.svelte');
