/** The places as a table: all that map, panel and list say of each, as the story leaves it. */
import { finalStatus } from '../../model/final-status.ts';
import { eventsAt, type Model, type StoryPlace } from '../../model/story-model.ts';
import { countWords } from '../../dates/words.ts';
import { officeWords } from '../office-words.ts';
import { capital } from '../../text/capital.ts';
import { kindName, stateName } from '../place-words.ts';
import { orderPlaces } from '../record-order.ts';
import {
	linkDisputes,
	linked,
	linkPlaces,
	plain,
	quiet,
	sourcesCell,
	type Cell,
	type Line,
	type RecordTable
} from './record-table.ts';

export function placeTable(model: Model): RecordTable {
	return {
		id: 'places',
		title: 'Places',
		one: 'place',
		many: 'places',
		caption: 'Every place of the story, with what the map says of it when the story ends.',
		sortedBy: null,
		columns: [
			{ id: 'name', label: 'Place', sorts: 'text', heads: true },
			{ id: 'kind', label: 'Kind', sorts: 'text' },
			{ id: 'state', label: 'State', sorts: 'text' },
			{ id: 'geoid', label: 'Census GEOIDs', sorts: 'text' },
			{ id: 'status', label: 'When the story ends', sorts: 'number' },
			{ id: 'nesting', label: 'Lies in, contains', sorts: 'text' },
			{ id: 'events', label: 'Events', sorts: 'number' },
			{ id: 'office', label: 'In office then', sorts: 'text' },
			{ id: 'sources', label: 'Sources', sorts: 'number' }
		],
		rows: orderPlaces(model).map((place) => ({
			id: place.id,
			cells: [
				nameCell(model, place),
				{ lines: plain(kindName(place)) },
				{ lines: plain(stateName(model, place)) },
				geoidCell(place),
				statusCell(model, place),
				{
					lines: [
						...linked('In', linkPlaces(model, place.within)),
						...linked('Contains', linkPlaces(model, place.contains))
					]
				},
				eventsCell(model, place),
				{
					lines: [
						...officeLines(model, place.executive, undefined),
						...officeLines(model, place.addressee, 'Letter addressed to')
					]
				},
				sourcesCell(place.sources)
			]
		}))
	};
}

function nameCell(model: Model, { id, names, note }: StoryPlace): Cell {
	return {
		lines: [
			{ items: [{ text: names.formal, record: id }] },
			...quiet(names.short === names.formal ? undefined : names.short),
			...quiet(note),
			...linked('Sources disagree:', linkDisputes(model, id))
		]
	};
}

function geoidCell({ geoids, counties = [] }: StoryPlace): Cell {
	const { state, county, place } = geoids;
	const around = county ? [] : counties;
	const line = (lead: string, ids: readonly (string | undefined)[]): Line[] => {
		const items = ids.flatMap((text) => (text ? [{ text }] : []));
		return items.length ? [{ lead, items }] : [];
	};
	return {
		lines: [
			...line('Place', [place]),
			...line('County', [county]),
			...line(around.length === 1 ? 'In county' : 'In counties', around),
			...line('State', [state])
		],
		value: [state, county, place].join(' ')
	};
}

/** Sorts by strength: statuses are listed weakest first. */
function statusCell(model: Model, { id }: StoryPlace): Cell {
	const final = finalStatus(model, id);
	if (!final) return { lines: [] };
	const { status, since } = final;
	const date = since ? [{ text: since.when.day, record: since.id }] : [];
	return {
		lines: [...plain(capital(status.label)), ...linked('Since', date)],
		value: model.statuses.indexOf(status)
	};
}

function eventsCell(model: Model, { id }: StoryPlace): Cell {
	const events = eventsAt(model, id);
	return {
		lines: [],
		value: events.length,
		folded: {
			words: countWords(events.length, 'event'),
			items: events.map((event) => ({
				text: `${event.when.day}: ${event.title}`,
				record: event.id
			}))
		}
	};
}

function officeLines(
	model: Model,
	office: StoryPlace['executive'],
	lead: string | undefined
): Line[] {
	if (!office) return [];
	const items = [{ text: officeWords(model, office) }];
	return [
		{ items, sources: office.sources, ...(lead ? { lead, quiet: true } : {}) },
		...quiet(office.note)
	];
}
