/**
 * The style of pages to read. No page loads what is made of this file but its style, which each
 * has in its head. A component that nobody takes would bring none, so each is handed on.
 */
import '#lib/styles/fallback-faces.css';
import '#lib/styles/tokens.css';
import '#lib/styles/base.css';
export { default as BuilderPage } from '#lib/components/builder/BuilderPage.svelte';
export { default as DataPage } from '#lib/components/data/DataPage.svelte';
export { default as DisputePage } from '#lib/components/records/DisputePage.svelte';
export { default as DisputesPage } from '#lib/components/records/DisputesPage.svelte';
export { default as EventPage } from '#lib/components/records/EventPage.svelte';
export { default as MovedPage } from '#lib/components/records/MovedPage.svelte';
export { default as PlacePage } from '#lib/components/records/PlacePage.svelte';
export { default as PrivacyPage } from '#lib/components/data/PrivacyPage.svelte';
export { default as RemarkPage } from '#lib/components/records/RemarkPage.svelte';
export { default as RemarksPage } from '#lib/components/records/RemarksPage.svelte';
export { default as SourcesPage } from '#lib/components/records/SourcesPage.svelte';

// Such a page has no layout that could tell it.
if (import.meta.env.DEV) void import('#lib/studio/preview/dev-notice.ts');
