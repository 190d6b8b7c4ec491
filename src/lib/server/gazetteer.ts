/** What the checker must know of the world, as Node reads it. */
import { createRequire } from 'node:module';
import { atlasGazetteer, type NamedAreas } from '../core/geo/atlas-gazetteer.ts';
import type { Gazetteer } from '../core/check/gazetteer.ts';

// Required, not imported: Node, tsx and the bundled site agree on it without import attributes.
const atlas = createRequire(import.meta.url)('us-atlas/counties-10m.json') as NamedAreas;

export const gazetteer: Gazetteer = atlasGazetteer(atlas);
