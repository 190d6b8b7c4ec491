/** The files of a story and what each is for, in the order in which they are offered. */

export interface Download {
	/** In the story's folder of files. */
	file: string;
	format: string;
	purpose: string;
}

export interface DownloadGroup {
	heading: string;
	files: readonly Download[];
}

export const DOWNLOADS: readonly DownloadGroup[] = [
	{
		heading: 'All of it',
		files: [
			{
				file: 'dataset.zip',
				format: 'ZIP',
				purpose:
					'The story file, the tables, the places and the sources, with a note on how to read them.'
			},
			{
				file: 'dataset.json',
				format: 'JSON',
				purpose: 'The story file as its authors edit it. Everything else is made from it.'
			},
			{
				file: 'offline.html',
				format: 'HTML',
				purpose:
					'Offline copy: the whole page as one file that opens without a network, from a USB stick too.'
			}
		]
	},
	{
		heading: 'Tables',
		files: [
			{
				file: 'places.csv',
				format: 'CSV',
				purpose: 'Each place with its codes, its point and what the map says of it.'
			},
			{
				file: 'events.csv',
				format: 'CSV',
				purpose: 'Each event with its date, its hour and what is known of both.'
			},
			{
				file: 'remarks.csv',
				format: 'CSV',
				purpose: 'Each quotation to the letter, with speaker and occasion.'
			},
			{ file: 'sources.csv', format: 'CSV', purpose: 'Each source.' }
		]
	},
	{
		heading: 'Maps, timelines, calendars',
		files: [
			{
				file: 'places.geojson',
				format: 'GeoJSON',
				purpose: 'The places as points, for QGIS, Leaflet, Mapbox and others.'
			},
			{ file: 'map.svg', format: 'SVG', purpose: 'The map as a drawing.' },
			{ file: 'map.png', format: 'PNG', purpose: 'The same as a picture for a slide.' },
			{ file: 'timeline.svg', format: 'SVG', purpose: 'The timeline as a drawing.' },
			{ file: 'timeline.png', format: 'PNG', purpose: 'The same as a picture for a slide.' },
			{
				file: 'timelinejs.json',
				format: 'JSON',
				purpose: 'The events for TimelineJS 3.'
			},
			{
				file: 'events.ics',
				format: 'iCalendar',
				purpose: 'The events for a calendar. What is not known of a date stands after the title.'
			}
		]
	},
	{
		heading: 'References',
		files: [
			{
				file: 'sources.csl.json',
				format: 'CSL-JSON',
				purpose: 'The sources for Zotero, Pandoc and others.'
			},
			{ file: 'sources.bib', format: 'BibTeX', purpose: 'The sources for LaTeX and others.' }
		]
	},
	{
		heading: 'To follow the story',
		files: [
			{
				file: 'feed.xml',
				format: 'Atom',
				purpose: 'Corrections and events, the latest change first, for a feed reader.'
			},
			{ file: 'feed.json', format: 'JSON Feed', purpose: 'The same.' }
		]
	}
];

/** "140 KB", "1.2 MB": thousands, as systems count them. */
export function sizeWords(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
