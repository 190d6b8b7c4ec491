/** The big number over the map: how many places hold a letter (or whatever a story counts) now. */
import { monthWords } from '../dates/words.ts';
import { firstGiven, type MapState } from '../model/map-state.ts';
import type { Model } from '../model/story-model.ts';

export interface Counter {
	count: number;
	total: number;
	/** What follows "23 of 23". */
	sentence: string;
	/** One unit for each counted place, grouped by the event that first gave it a filled status. */
	groups: { event: string; units: { place: string; on: boolean }[] }[];
	/** "4 since April 2017, 19 since November 2017"; empty before the first. */
	since: string;
}

export function countPlaces(model: Model, state: MapState): Counter {
	const isOn = (place: string) => state.statusOf.get(place)?.tone === 'on';
	const groups = [...firstGiven(model)].map(([event, places]) => ({
		event,
		units: places.map((place) => ({ place, on: isOn(place) }))
	}));
	const since = groups.flatMap(({ event, units }) => {
		const begun = units.filter((unit) => unit.on).length;
		const start = model.event.get(event)?.when.start;
		return begun && start !== undefined ? [`${begun} since ${monthWords(start)}`] : [];
	});
	return {
		count: state.count,
		total: state.total,
		sentence: state.speaks.many,
		groups,
		since: since.join(', ')
	};
}
