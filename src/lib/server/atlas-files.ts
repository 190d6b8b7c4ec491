/** The files of geometry and of names that every story shares, made once a build. */
import { atlasNames, type AtlasNames } from '../core/geo/atlas-names.ts';
import { countyFiles, type CountyTopology } from '../core/geo/county-files.ts';
import type { Atlas } from '../core/geo/project.ts';
import { readAtlas } from './read-atlas.ts';

let counties: ReadonlyMap<string, CountyTopology> | undefined;

const allCounties = () => (counties ??= countyFiles(readAtlas()));

/** Two digits of each state that has a file of counties. */
export const listCountyStates = (): string[] => [...allCounties().keys()].sort();

export const readCounties = (state: string): CountyTopology | undefined => allCounties().get(state);

/** The atlas itself, by the names that its files have in us-atlas. */
const ATLAS_FILES = {
	'counties-albers-10m': 'albers',
	'states-albers-10m': 'albersStates',
	'counties-10m': 'degrees'
} as const satisfies Record<string, keyof Atlas>;

export const listAtlasFiles = (): string[] => Object.keys(ATLAS_FILES);

export function readAtlasFile(file: string): Atlas[keyof Atlas] | undefined {
	const part = Object.entries(ATLAS_FILES).find(([name]) => name === file)?.[1];
	return part && readAtlas()[part];
}

export const readNames = (): AtlasNames => atlasNames(readAtlas());

/** The bounds of each state on the map's plane, by its two digits: which counties a view needs. */
export const readStates = () =>
	Object.fromEntries(readNames().states.flatMap(({ fips, box }) => (box ? [[fips, box]] : [])));
