/** The events as a table: all that timeline and list say of each. */
import type { Model, StoryEvent } from '../../model/story-model.ts';
import { capital } from '../../text/capital.ts';
import { pathOf } from '../record-paths.ts';
import { inForceWords } from '../timeline-words.ts';
import {
	linkDisputes,
	linkPlaces,
	plain,
	quiet,
	sourcesCell,
	whenCell,
	type Cell,
	type RecordTable
} from './record-table.ts';

/** @param dates EDTF by the id of the record */
export function eventTable(model: Model, dates: ReadonlyMap<string, string>): RecordTable {
	return {
		id: 'events',
		title: 'Events',
		one: 'event',
		many: 'events',
		caption: `${whichWords(model)} Hours are ${model.story.zoneLabel}.`,
		sortedBy: 'date',
		columns: [
			{ id: 'date', label: 'Date', sorts: 'number' },
			{ id: 'kind', label: 'Kind', sorts: 'text' },
			{ id: 'title', label: 'Event', sorts: 'text', heads: true },
			{ id: 'places', label: 'Places', sorts: 'text' },
			{ id: 'people', label: 'People', sorts: 'text' },
			{ id: 'status', label: 'Status given', sorts: 'number' },
			{ id: 'disputes', label: 'Sources disagree', sorts: 'text' },
			{ id: 'sources', label: 'Sources', sorts: 'number' }
		],
		rows: model.events.slice(0, mostRows(model)).map((event, rank) => {
			const lane = model.lane.get(event.lane);
			return {
				id: event.id,
				cells: [
					whenCell(event, dates.get(event.id) ?? '', rank, event.timeNote, pathOf(model, event.id)),
					{ lines: plain(lane?.label), ...(lane ? { lane } : {}) },
					titleCell(event),
					placesCell(model, event),
					{ lines: lineOf(peopleOf(model, event)) },
					statusCell(model, event),
					{ lines: lineOf(linkDisputes(model, event.id)) },
					sourcesCell(event.sources)
				]
			};
		})
	};
}

/** Of a large story the page has only so many rows; the file has all. */
const MOST = 500;
const mostRows = ({ split }: Model): number => (split ? MOST : Infinity);

const whichWords = ({ split, events }: Model): string =>
	split
		? `The first ${MOST} of ${events.length.toLocaleString('en-US')} events; the file to download has all of them.`
		: 'Every event of the story.';

const lineOf = (items: Cell['lines'][number]['items']) => (items.length ? [{ items }] : []);

function titleCell({ id, title, summary, inForce }: StoryEvent): Cell {
	return {
		lines: [
			{ items: [{ text: title, record: id }] },
			...quiet(summary),
			...quiet(inForce ? inForceWords(inForce) : undefined)
		]
	};
}

/** Each place with what it does in the event, where that is said. */
function placesCell(model: Model, { places, parts }: StoryEvent): Cell {
	const items = places.flatMap((id) =>
		linkPlaces(model, [id]).map((item) => ({
			...item,
			text: parts?.[id] ? `${item.text} (${parts[id]})` : item.text
		}))
	);
	return { lines: lineOf(items) };
}

const peopleOf = (model: Model, { people }: StoryEvent) =>
	people.flatMap((id) => {
		const person = model.person.get(id);
		return person ? [{ text: person.name }] : [];
	});

/** Sorts by strength: statuses are listed weakest first. */
function statusCell(model: Model, event: StoryEvent): Cell {
	const strength = model.statuses.findIndex(({ id }) => id === event.status);
	const status = model.statuses[strength];
	return status ? { lines: plain(capital(status.label)), value: strength } : { lines: [] };
}
