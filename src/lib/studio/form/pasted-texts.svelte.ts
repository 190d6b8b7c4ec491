/** Sources' texts that were pasted to check quotations: in this page's memory, and nowhere else. */
import { SvelteMap } from 'svelte/reactivity';

/** By source id, as they were pasted. */
export const pastedTexts = new SvelteMap<string, string>();
