/** The style of single records in frames, which have no script: see `reading-style.ts`. */
import '#lib/styles/embed.css';
export { default as EventEmbed } from '#lib/components/embed/EventEmbed.svelte';
export { default as PlaceEmbed } from '#lib/components/embed/PlaceEmbed.svelte';
export { default as RemarkEmbed } from '#lib/components/embed/RemarkEmbed.svelte';
