/**
 * A story cut down to what its timeline needs: marks and their words, what filters ask for, and the
 * sources to be named. A page that shows the timeline alone carries nothing else.
 */
import type { CitedSource, ResolvedStory, StoryEvent, StoryPlace } from './story-model.ts';

/**
 * Its timeline is laid out as that of the whole story, and a search finds the same: the words of
 * remarks stay with their event, and their speakers are counted among its people.
 */
export function timelineStory(resolved: ResolvedStory): ResolvedStory {
	const { story, events, sources, places } = resolved;
	const cited = new Set(events.flatMap((event) => event.sources));
	const named = new Set(events.flatMap((event) => event.places));
	const cut = events.map((event) => cutEvent(resolved, event));
	const acting = new Set(cut.flatMap(({ people }) => people));
	return {
		...resolved,
		story: { ...story, deck: '', authors: [], license: '' },
		map: { counted: resolved.map.counted, moments: [], momentsTitle: '', absent: null },
		statuses: [],
		// One that no event cites may still stand in the row of reports.
		sources: sources
			.filter(({ id, issuedAt }) => cited.has(id) || issuedAt !== null)
			.map((source) => cutSource(source, cited.has(source.id))),
		places: places.filter(({ id }) => named.has(id)).map(cutPlace),
		people: resolved.people
			.filter(({ id }) => acting.has(id))
			.map(({ id, name }) => ({ id, name, role: '', sources: [] })),
		events: cut,
		remarks: [],
		disputes: [],
		corrections: []
	};
}

function cutEvent(
	{ remarks }: ResolvedStory,
	{ id, lane, title, label, summary, weight, sources, when, inForce, ...rest }: StoryEvent
): StoryEvent {
	const own = remarks.filter(({ event }) => event === id);
	const speakers = own.map(({ speaker }) => speaker);
	return {
		...{ id, lane, title, summary, weight, sources, when, inForce },
		...(label === undefined ? {} : { label }),
		...(rest.order === undefined ? {} : { order: rest.order }),
		places: rest.places,
		people: [...new Set([...rest.people, ...speakers])],
		remarks: [],
		...(own.length ? { said: own.map(({ words }) => words).join(' ') } : {}),
		// Their number is what a mark tells.
		disputes: rest.disputes
	};
}

function cutSource(source: CitedSource, isCited: boolean): CitedSource {
	const { id, type, publisher, title, URL, number, issuedAt } = source;
	return {
		...{ id, type, publisher, number, issuedAt, issuedWords: '' },
		...(isCited && title !== undefined ? { title } : {}),
		...(isCited && URL !== undefined ? { URL } : {})
	};
}

const cutPlace = ({ id, kind, names, state, counted }: StoryPlace): StoryPlace => ({
	...{ id, kind, names, state, counted },
	geoids: { state: '' },
	point: [0, 0],
	within: [],
	contains: []
});
