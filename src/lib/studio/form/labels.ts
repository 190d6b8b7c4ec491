/** What the fields are called in the form: in words, where the file has a name for programs. */
import { FIELD } from '#lib/core/schema/story.ts';
import { capital } from '#lib/core/text/capital.ts';
import type { FieldForm } from './form-fields.ts';

/** By the field's place in the file, else by its own name; all others are their name in words. */
const LABELS: Readonly<Record<string, string>> = {
	$schema: 'Schema',
	URL: 'Address',
	archive: 'Archived copy',
	accessed: 'Last read',
	author: 'Authors',
	primary: 'The record itself',
	by: 'Set by',
	time: 'Hour',
	scheduled: 'As scheduled',
	order: 'Place within the day',
	timeNote: 'Note on the hour',
	counties: 'Counties it lies in',
	geoids: 'Census GEOIDs',
	'places.geoids.state': 'State GEOID',
	'places.geoids.county': 'County GEOID',
	'places.geoids.place': 'Place GEOID',
	'places.names': 'Names',
	'places.names.formal': 'Formal name',
	'places.names.short': 'Short name',
	'places.names.label': 'Name on the map',
	'places.names.brief': 'Name on small maps',
	'places.labels': 'Where its label stands',
	ocd: 'OCD division id',
	wikidata: 'Wikidata id',
	point: 'Point on the map',
	formerly: 'Former ids',
	zone: 'Time zone',
	zoneLabel: 'Time zone in words',
	'events.lane': 'Kind',
	'events.label': 'Title on the timeline',
	'events.places': 'Places it concerns',
	'events.parts': 'What some of them do',
	'events.status': 'Status it gives its places',
	'remarks.words': 'Quotation',
	'remarks.wordings': 'Wordings, source by source',
	'remarks.wordings.exact': 'Its words',
	'remarks.wordings.prefix': 'Words before',
	'remarks.wordings.suffix': 'Words after',
	'remarks.to': 'To whom',
	'remarks.event': 'Said at',
	'disputes.short': 'In a few words',
	'disputes.leaning': 'Number of the likelier claim',
	'disputes.records': 'Records it touches',
	'people.place': 'Place of the office',
	'people.partySources': 'Sources for the party',
	'corrections.records': 'Records it concerns',
	'statuses.label': 'Said of one place',
	'statuses.many': 'Said of several',
	'map.counted': 'Status that is counted',
	'map.absent': 'Answer for places not in the story'
};

const DATES: readonly string[] = [FIELD.date, FIELD.moment];

/** @param name of the field without the places in lists: `remarks.wordings.exact` */
export function labelOf(name: string, form: FieldForm): string {
	const key = name.split('.').at(-1) ?? name;
	const label = LABELS[name] ?? LABELS[key] ?? inWords(key);
	return form.kind === 'text' && DATES.includes(form.title) ? `${label}, EDTF` : label;
}

/** "partOfDay" → "Part of day" */
const inWords = (key: string): string =>
	capital(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
