/**
 * The style of pages to read. No page loads what is made of this file but its style, which each
 * has in its head: naming the components is what collects it.
 */
import '#lib/styles/fallback-faces.css';
import '#lib/styles/tokens.css';
import '#lib/styles/base.css';
import '#lib/components/data/DataPage.svelte';
import '#lib/components/records/DisputePage.svelte';
import '#lib/components/records/DisputesPage.svelte';
import '#lib/components/records/EventPage.svelte';
import '#lib/components/records/MovedPage.svelte';
import '#lib/components/records/PlacePage.svelte';
import '#lib/components/records/RemarkPage.svelte';
import '#lib/components/records/RemarksPage.svelte';
import '#lib/components/records/SourcesPage.svelte';
