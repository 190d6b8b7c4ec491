/** The Census geometry, as Node reads it. */
import { createRequire } from 'node:module';
import type { Atlas } from '../core/geo/project.ts';

// Required, not imported: Node, tsx and the bundled site agree on it without import attributes.
const load = createRequire(import.meta.url);

let atlas: Atlas | undefined;

export function readAtlas(): Atlas {
	atlas ??= {
		albers: load('us-atlas/counties-albers-10m.json') as Atlas['albers'],
		albersStates: load('us-atlas/states-albers-10m.json') as Atlas['albersStates'],
		degrees: load('us-atlas/counties-10m.json') as Atlas['degrees']
	};
	return atlas;
}
