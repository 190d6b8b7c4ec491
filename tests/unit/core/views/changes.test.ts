import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { indexStory, type Model } from '../../../../src/lib/core/model/story-model.ts';
import {
	changesBetween,
	changeSentences,
	inOrder,
	type PlaceChange
} from '../../../../src/lib/core/views/changes.ts';
import { compareMoments } from '../../../../src/lib/core/views/moments.ts';
import { statusOf } from '../../../../src/lib/core/views/place-words.ts';
import { smallModel } from '../model/small-story.ts';
import { model as letters } from '../geo/atlas-story.ts';

const small = smallModel();

/** The small story, with any events that give any of its places any status, also back to none. */
const story: fc.Arbitrary<Model> = fc
	.array(
		fc.record({
			places: fc.subarray(small.places.map(({ id }) => id)),
			status: fc.option(fc.constantFrom('none', 'written', 'demanded'), { nil: undefined })
		}),
		{ minLength: 2, maxLength: 12 }
	)
	.map((drafts) => {
		const [pattern] = small.events;
		if (!pattern) throw new Error('The small story has no events');
		const { status: _, ...plain } = pattern;
		const events = drafts.map(({ places, status }, i) => ({
			...plain,
			id: `event-${i}`,
			places,
			...(status === undefined ? {} : { status })
		}));
		return indexStory({ ...small, events });
	});
/** A story and two of its moments; null is before the first. */
const between = story.chain((model) => {
	const moment = fc.constantFrom(null, ...model.events.map(({ id }) => id));
	return fc.tuple(fc.constant(model), moment, moment);
});

const all = (model: Model, a: string | null, b: string | null): PlaceChange[] => {
	const { statuses, outside } = changesBetween(model, a, b);
	return [...statuses.flatMap(({ places }) => places), ...outside];
};
const statuses = (model: Model, at: string | null) => {
	const state = mapStateAt(model, at);
	return new Map(model.places.map((place) => [place.id, statusOf(model, state, place).id]));
};

describe('what changed between two moments', () => {
	it('laid over the map at the one gives the map at the other', () => {
		fc.assert(
			fc.property(between, ([model, a, b]) => {
				const folded = statuses(model, a);
				for (const { place, from, to } of all(model, a, b)) {
					expect(folded.get(place.id)).toBe(from.id);
					folded.set(place.id, to.id);
				}
				expect(folded).toEqual(statuses(model, b));
			})
		);
	});

	it('is nothing between a moment and itself', () => {
		fc.assert(
			fc.property(between, ([model, a]) => {
				expect(all(model, a, a)).toEqual([]);
				expect(changesBetween(model, a, a).events).toEqual([]);
				expect(changeSentences(changesBetween(model, a, a))).toEqual([]);
			})
		);
	});

	it('is the same the other way round, each change reversed', () => {
		fc.assert(
			fc.property(between, ([model, a, b]) => {
				const key = (change: PlaceChange) => `${change.place.id} ${change.from.id} ${change.to.id}`;
				const reversed = all(model, b, a).map(({ place, from, to }) => ({
					place,
					from: to,
					to: from
				}));
				expect(reversed.map(key).sort()).toEqual(all(model, a, b).map(key).sort());
				expect(changesBetween(model, b, a).events).toEqual(changesBetween(model, a, b).events);
			})
		);
	});

	it('has a cause: without an event that changed something, nothing differs', () => {
		fc.assert(
			fc.property(between, ([model, a, b]) => {
				const { events } = changesBetween(model, a, b);
				if (!events.length) expect(all(model, a, b)).toEqual([]);
				for (const event of events) {
					const before = model.events[model.events.indexOf(event) - 1]?.id ?? null;
					expect(statuses(model, event.id)).not.toEqual(statuses(model, before));
				}
			})
		);
	});

	it('counts every counted place once before and once after', () => {
		fc.assert(
			fc.property(between, ([model, a, b]) => {
				const counted = model.places.filter((place) => place.counted).length;
				const { statuses } = changesBetween(model, a, b);
				const sum = (key: 'before' | 'after') => statuses.reduce((n, one) => n + one[key], 0);
				expect([sum('before'), sum('after')]).toEqual([counted, counted]);
			})
		);
	});
});

describe('the words for it', () => {
	const words = (a: string | null, b: string | null) =>
		changeSentences(changesBetween(small, a, b));

	it('name a single place and count several', () => {
		expect(words(null, 'before')).toEqual([
			'chicago had one.',
			'One place outside the count changes too.'
		]);
		expect(words('before', 'second')).toEqual(['3 places hold a letter.']);
	});

	it('say that more have come where some were before', () => {
		const [april, november] = letters.map.moments;
		const sentences = changeSentences(changesBetween(letters, april ?? '', november ?? ''));
		expect(sentences[0]).toBe('19 more places have been written to.');
		expect(sentences[1]).toMatch(/outside the count change too\.$/);
	});

	it('never say of places that have lost a status what is said of those that have it', () => {
		expect(words('second', null)).toEqual([
			'3 places: had none.',
			'One place outside the count changes too.'
		]);
	});
});

it('two moments are put in the order of time', () => {
	const model = smallModel();
	expect(inOrder(model, 'second', 'before')).toEqual(['before', 'second']);
	expect(inOrder(model, 'before', 'second')).toEqual(['before', 'second']);
});

it('each small map says what changed since the one before it', () => {
	const moments = compareMoments(letters);
	expect(moments.map(({ since }) => since)).toEqual([
		'by then',
		'since April 21, 2017',
		'since Nov. 15, 2017'
	]);
	for (const { event, changes } of moments) {
		expect(changes.events.map(({ id }) => id)).toContain(event.id);
	}
});
