/**
 * The sections as a component, for a page that has come by a link and has no markup of them. It is
 * also what makes the page carry their style, and of a style that several parts share Kit heeds the
 * first way that leads to it: this module is imported before all that loads on use.
 */
export const loadSections = () => import('./StorySections.svelte');
