/** Brings the map of an embed to life. */
import '#lib/styles/embed.css';
import MapEmbed from '#lib/components/embed/MapEmbed.svelte';
import { hydrateMap } from '#lib/components/embed/hydrate-map.ts';

hydrateMap(MapEmbed);
