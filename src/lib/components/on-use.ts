/**
 * What a page fetches only when a reader asks for it. Import this module dynamically: Kit links the
 * style of whatever a page imports dynamically in one step, but not of what takes two.
 */
export const loadFilter = () => import('./filter/filter-tools.ts');
export const loadCompare = () => import('./compare/mount-compare.ts');
export const loadFindPlace = () => import('./find/FindPlace.svelte');
export const loadOpenSource = () => import('./evidence/open-source.ts');
export const loadKeyCard = () => import('./keyboard/KeyCard.svelte');
export const loadPanel = () => import('./panel/PlacePanel.svelte');
export const loadSaveMap = () => import('./save/SaveMap.svelte');
export const loadTimeTools = () => import('./timeline/time-tools.ts');
