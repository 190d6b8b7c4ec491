/** A story's data in one file to take along: the same bytes for the same data. */
import { strToU8, zipSync } from 'fflate';
import type { ResolvedStory } from '../model/story-model.ts';
import { authorNames } from '../views/cite.ts';
import { licenceAddress } from '../views/licence.ts';

/** @param files text by name; a folder of the story's name is put round them */
export function datasetZip(folder: string, files: Readonly<Record<string, string>>): Uint8Array {
	const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)]);
	return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
		// The first day that a zip can write; by the machine's zone, as the format goes by that.
		mtime: new Date(1980, 0, 1),
		level: 9
	});
}

type Head = Pick<ResolvedStory, 'story'>;

/** What lies in the zip, and how to read it. @param site where the site stands; may be empty */
export function datasetReadme({ story }: Head, site: string): string {
	return `${story.title}
${story.description}

Version ${story.version}, updated ${story.updatedWords}. By ${authorNames(story.authors)}.
${site ? `${site}/${story.id}/\n` : ''}
dataset.json        all of it, as its authors edit it; the other files are made from it
places.csv          each place: codes, point, what the map says of it
events.csv          each event: date, hour, what, where, who, sources
remarks.csv         each quotation to the letter: speaker, occasion, sources
sources.csv         each source
places.geojson      the places as points for maps
sources.csl.json    the sources for reference managers
LICENSE.txt         what you may do with it

Dates are EDTF (ISO 8601-2), never more exact than their source. Hours are civil time,
${story.zoneLabel}. Records name each other by id. In CSV, lists are joined by |, and a cell that a
spreadsheet would run as a formula has an apostrophe before it. Codes such as GEOIDs
are text: those that begin with 0 lose it in a spreadsheet that takes them for numbers.
`;
}

export function datasetLicence({ story }: Head): string {
	const address = licenceAddress(story.license);
	return `“${story.title}” by ${authorNames(story.authors)}, version ${story.version}.

Licence: ${story.license}${address ? `\n${address}` : ''}

Quoted words belong to those who said and published them.
`;
}
