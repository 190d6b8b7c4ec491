/** The files of county geometry and of names that every story shares, made once a build. */
import { atlasNames, type AtlasNames } from '../core/geo/atlas-names.ts';
import { countyFiles, type CountyTopology } from '../core/geo/county-files.ts';
import { readAtlas } from './map-drawing.ts';

let counties: ReadonlyMap<string, CountyTopology> | undefined;

const allCounties = () => (counties ??= countyFiles(readAtlas()));

/** Two digits of each state that has a file of counties. */
export const listCountyStates = (): string[] => [...allCounties().keys()].sort();

export const readCounties = (state: string): CountyTopology | undefined => allCounties().get(state);

export const readNames = (): AtlasNames => atlasNames(readAtlas());
