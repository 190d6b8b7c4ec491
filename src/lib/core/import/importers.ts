/** The importers there are. The first that recognises a file reads it. */
import { geoJsonImporter } from './import-geojson.ts';
import { tableImporter } from './import-table.ts';
import { timelineJsSheetImporter } from './import-timelinejs-sheet.ts';
import type { Importer } from './importer.ts';
import { storyMapJsImporter } from './read-storymapjs.ts';
import { h5pImporter, timelineJs2Importer } from './read-timelinejs-2.ts';
import { timelineJsImporter } from './read-timelinejs.ts';

export const IMPORTERS: readonly Importer[] = [
	timelineJsImporter,
	h5pImporter,
	timelineJs2Importer,
	storyMapJsImporter,
	geoJsonImporter,
	timelineJsSheetImporter,
	tableImporter
];
