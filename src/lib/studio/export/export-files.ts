/** The files for other programs that a story can be written as. */
export const EXPORTS = {
	'places.csv': { words: 'Places as a table (CSV)', type: 'text/csv' },
	'events.csv': { words: 'Events as a table (CSV)', type: 'text/csv' },
	'remarks.csv': { words: 'Remarks as a table (CSV)', type: 'text/csv' },
	'sources.csv': { words: 'Sources as a table (CSV)', type: 'text/csv' },
	'timelinejs.json': { words: 'TimelineJS 3 (JSON)', type: 'application/json' },
	'places.geojson': { words: 'Places as points (GeoJSON)', type: 'application/geo+json' },
	'sources.csl.json': {
		words: 'Sources for reference managers (CSL-JSON)',
		type: 'application/vnd.citationstyles.csl+json'
	}
} as const;

export type ExportName = keyof typeof EXPORTS;
