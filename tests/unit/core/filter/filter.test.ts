import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChoices } from '../../../../src/lib/core/filter/count-choices.ts';
import { matchEvents, unknownInFilter } from '../../../../src/lib/core/filter/match-events.ts';
import {
	nearestOutside,
	setConditions,
	unfiltered
} from '../../../../src/lib/core/filter/set-conditions.ts';
import { NOTHING_CHOSEN, type Choice } from '../../../../src/lib/core/model/choice.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { event, SMALL } from '../model/small-story.ts';

const model = indexStory(
	resolveStory({
		...SMALL,
		lanes: [
			...SMALL.lanes,
			{ id: 'courts', label: 'Courts', symbol: 'triangle', colour: 'courts' }
		],
		events: [
			...SMALL.events,
			event('ruling', '2019', { lane: 'courts', title: 'L’École d’Été rules', people: ['mayor'] })
		]
	})
);
const chosen = (change: Partial<Choice>): Choice => ({ ...NOTHING_CHOSEN, ...change });
const found = (change: Partial<Choice>) => {
	const ids = matchEvents(model, chosen(change));
	return ids && [...ids].sort();
};
const ALL = model.events.map(({ id }) => id).sort();

const someOf = (records: readonly { id: string }[]) =>
	fc.option(fc.constantFrom(...records.map(({ id }) => id)));
const anyFilter: fc.Arbitrary<Choice> = fc
	.record({
		lanes: fc.subarray(model.lanes.map(({ id }) => id)),
		person: someOf(model.people),
		place: someOf(model.places),
		source: someOf(model.sources),
		only: fc.boolean(),
		query: fc.constantFrom('', 'title', 'second', 'nowhere')
	})
	.map(chosen);

describe('a filter', () => {
	it('is none where nothing is set, or only what the story does not have', () => {
		expect(found({})).toBeNull();
		expect(found({ place: 'cook' })).toBeNull();
		expect(found({ only: true, query: ' . ' })).toBeNull();
		const lost = { lanes: ['letters', 'moon'], person: 'nobody', source: 'void' };
		expect(found({ ...lost, lanes: ['moon'] })).toBeNull();
		expect(unknownInFilter(model, chosen(lost))).toEqual(['moon', 'nobody', 'void']);
	});

	it('keeps events of any of the lanes that also meet all else', () => {
		expect(found({ lanes: ['courts'] })).toEqual(['ruling']);
		expect(found({ lanes: ['courts', 'letters'] })).toEqual(ALL);
		expect(found({ lanes: ['letters'], place: 'peoria', only: true })).toEqual(['before']);
		expect(found({ lanes: ['courts'], place: 'peoria', only: true })).toEqual([]);
	});

	it('finds a person who acts and one who speaks', () => {
		expect(found({ person: 'mayor' })).toEqual(['ruling', 'second']);
	});

	it.each([
		['no case or accent', 'ecole ETE', ['ruling']],
		['words with and without their apostrophe', 'lecole d’ete', ['ruling']],
		['the start of a word, not its middle', 'rul', ['ruling']],
		['not the middle', 'uling', []],
		['every word', 'title first', ['first']],
		['what was said', 'something', ['second']],
		['the name of a place', 'peoria', ['before']],
		['the name of a speaker', 'a mayor', ['ruling', 'second']],
		['the name of a source', 'the paper', ALL]
	])('searches for %s', (_, query, ids) => {
		expect(found({ query })).toEqual(ids);
	});
});

describe('what can be chosen next', () => {
	it('is counted as it then turns out', () => {
		fc.assert(
			fc.property(anyFilter, (choice) => {
				const counts = countChoices(model, choice);
				const size = (change: Partial<Choice>) =>
					matchEvents(model, { ...choice, ...change })?.size ?? model.events.length;
				for (const { id } of model.lanes) {
					expect(counts.lanes.get(id) ?? 0).toBe(size({ lanes: [id] }));
				}
				for (const { id } of model.people) {
					expect(counts.people.get(id) ?? 0).toBe(size({ person: id }));
				}
				for (const { id } of model.places) {
					expect(counts.places.get(id) ?? 0).toBe(size({ place: id, only: true }));
				}
				for (const { id } of model.sources) {
					expect(counts.sources.get(id) ?? 0).toBe(size({ source: id }));
				}
			})
		);
	});

	it('taking all conditions away one by one leaves every event', () => {
		fc.assert(
			fc.property(anyFilter, (choice) => {
				let rest = choice;
				for (let i = 0; i < 9; i++) rest = setConditions(model, rest)[0]?.without ?? rest;
				expect(matchEvents(model, rest)).toBeNull();
				expect(matchEvents(model, unfiltered(choice))).toBeNull();
			})
		);
	});

	it('an empty result says what taking one away would show', () => {
		const choice = chosen({ lanes: ['courts'], place: 'peoria', only: true });
		expect(setConditions(model, choice).map(({ words, leaves }) => [words, leaves])).toEqual([
			['Courts', 1],
			['peoria', 1]
		]);
	});
});

it('the nearest events are named only where the window has none', () => {
	const year = (n: number) => ({ label: '', from: Date.UTC(n, 0), to: Date.UTC(n + 1, 0) });
	const events = model.events.filter(({ id }) => id === 'before' || id === 'ruling');
	expect(nearestOutside(events, year(2018)).map(({ id }) => id)).toEqual(['before', 'ruling']);
	expect(nearestOutside(events, year(2017))).toEqual([]);
	expect(nearestOutside(events, year(2030)).map(({ id }) => id)).toEqual(['ruling']);
});
