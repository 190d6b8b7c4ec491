/** Brings map and timeline of an embed to life. */
import '#lib/styles/embed.css';
import StoryEmbed from '#lib/components/embed/StoryEmbed.svelte';
import { hydrateMap } from '#lib/components/embed/hydrate-map.ts';

hydrateMap(StoryEmbed);
