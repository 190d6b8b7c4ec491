/** What rests on each source, and what rests on one source alone. */
import type { Model, StoryEvent, StoryPlace, StoryRemark } from '../model/story-model.ts';
import type { Dispute, Person } from '../schema/story.ts';
import { letterOf } from './dispute-scale.ts';

export interface SourceUses {
	/** In order of time. */
	events: StoryEvent[];
	remarks: StoryRemark[];
	/** The letters of the claims that cite it: "A". */
	disputes: { dispute: Dispute; claims: string[] }[];
	places: StoryPlace[];
	people: Person[];
}

/** By the id of the source; each of the story's sources has an entry. */
export function sourceUses(model: Model): ReadonlyMap<string, SourceUses> {
	const uses = new Map(
		model.sources.map(({ id }): [string, SourceUses] => [
			id,
			{ events: [], remarks: [], disputes: [], places: [], people: [] }
		])
	);
	const note = (ids: Iterable<string>, add: (use: SourceUses) => void) => {
		for (const id of new Set(ids)) {
			const use = uses.get(id);
			if (use) add(use);
		}
	};
	for (const event of model.events) note(event.sources, ({ events }) => events.push(event));
	for (const remark of model.remarks) {
		note(sourcesOfRemark(remark), ({ remarks }) => remarks.push(remark));
	}
	for (const dispute of model.disputes) {
		const cited = dispute.claims.flatMap(({ sources }) => sources);
		for (const id of new Set(cited)) {
			const claims = dispute.claims.flatMap(({ sources }, i) =>
				sources.includes(id) ? [letterOf(i)] : []
			);
			uses.get(id)?.disputes.push({ dispute, claims });
		}
	}
	for (const place of model.places) {
		note(sourcesOfPlace(place), ({ places }) => places.push(place));
	}
	for (const person of model.people) {
		note([...person.sources, ...(person.partySources ?? [])], ({ people }) => people.push(person));
	}
	return uses;
}

export const sourcesOfRemark = ({ wordings }: Pick<StoryRemark, 'wordings'>): string[] =>
	wordings.map(({ source }) => source);

export const sourcesOfPlace = ({ sources, executive, addressee }: StoryPlace): string[] => [
	...(sources ?? []),
	...(executive?.sources ?? []),
	...(addressee?.sources ?? [])
];

/** Nobody else says so. @param ids of sources, which may repeat */
export const isOneSource = (ids: readonly string[]): boolean => new Set(ids).size === 1;
