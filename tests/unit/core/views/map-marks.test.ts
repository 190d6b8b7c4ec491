import { describe, expect, it } from 'vitest';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { markPlaces } from '../../../../src/lib/core/views/map-marks.ts';
import { nestingWords } from '../../../../src/lib/core/views/nesting-words.ts';
import { sharedSpot } from '../../../../src/lib/core/views/shared-spot.ts';
import { keyEntries, kindWords } from '../../../../src/lib/core/views/place-words.ts';
import { model } from '../geo/atlas-story.ts';

function marksAt(event: string, place: string | null = null, hovered: string | null = null) {
	const found = model.event.get(event);
	if (!found) throw new Error(`No event ${event}`);
	const selected = place === null ? null : (model.place.get(place) ?? null);
	return markPlaces(model, mapStateAt(model, event), { event: found, place: selected, hovered });
}

const focus = model.focus.event;
const counted = model.places.filter((place) => place.counted);
const kinds = ['state', 'county', 'city-county', 'city', 'site'];

describe('the marks of the map', () => {
	it('hold every counted place once at every event', () => {
		for (const { id } of model.events) {
			const ids = marksAt(id)
				.filter((mark) => mark.counted)
				.map((mark) => mark.id);
			expect(ids.sort()).toEqual(counted.map((place) => place.id).sort());
		}
	});

	it('lie smaller over larger', () => {
		const ranks = marksAt(focus).map(({ kind }) => kinds.indexOf(kind));
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
	});

	it('are filled as the fold of the events says', () => {
		const { count } = mapStateAt(model, focus);
		expect(marksAt(focus).filter(({ tone }) => tone === 'on')).toHaveLength(count);
		const [first] = model.events;
		expect(marksAt(first?.id ?? '').every(({ tone }) => tone === 'off')).toBe(true);
	});

	it('are named in full, once', () => {
		const names = marksAt(focus).map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const place of counted) expect(names.join('\n')).toContain(place.names.formal);
		expect(names.join('\n')).toMatch(/, county, holds a letter of Jan\. 24, 2018, \d+ events?$/m);
	});

	it('single none out where an event concerns most', () => {
		expect(marksAt(focus).some(({ concerned }) => concerned)).toBe(false);
	});

	it('single out those that an event concerns, with their part in it', () => {
		const [event] = model.events.filter(({ parts, places }) => parts && places.length < 4);
		const [id, part] = Object.entries(event?.parts ?? {})[0] ?? [];
		const mark = marksAt(event?.id ?? '').find((one) => one.id === id);
		expect(mark?.concerned).toBe(true);
		expect(mark?.lines).toContain(part);
	});

	it('know what lies in the selected place and around it', () => {
		const inner = counted.find((place) => place.within.length > 1);
		const related = marksAt(focus, inner?.id ?? null).filter((mark) => mark.related);
		expect(related.map(({ id }) => id).sort()).toEqual([...(inner?.within ?? [])].sort());
	});

	it('lead out of each place into what it lies in, and back into each', () => {
		const marks = marksAt(focus);
		const byId = new Map(marks.map((mark) => [mark.id, mark]));
		for (const { id, out, into } of marks) {
			if (out) expect(model.place.get(id)?.within).toContain(out);
			if (into) expect(byId.get(into)?.out).toBe(id);
			expect(marks.some((mark) => mark.out === id)).toBe(into !== null);
		}
		const inner = counted.find((place) => place.within.length > 1);
		expect(byId.get(inner?.id ?? '')?.out).toBe(inner?.within[0]);
	});

	it('share a spot with all that they lie in, the smallest first', () => {
		const marks = marksAt(focus);
		const inner = counted.find((place) => place.within.length > 1);
		expect(sharedSpot(marks, [inner?.id ?? ''])).toEqual([inner?.id, ...(inner?.within ?? [])]);
		const state = counted.find(({ kind }) => kind === 'state')?.id ?? '';
		expect(sharedSpot(marks, [state])).toEqual([state]);
		expect(sharedSpot(marks, [])).toEqual([]);
	});

	it('carry a card only where the pointer rests', () => {
		const id = counted[0]?.id ?? '';
		const cards = marksAt(focus, null, id).filter(({ card }) => card);
		expect(cards.map((mark) => mark.id)).toEqual([id]);
		expect(cards[0]?.card?.sentences[0]).toBe('Holds a letter of Jan. 24, 2018.');
	});
});

describe('words for places', () => {
	it('count the kinds of the key', () => {
		const total = keyEntries(model).reduce((sum, { count }) => sum + count, 0);
		expect(total).toBe(counted.length);
	});

	it('say what a place is and where', () => {
		for (const place of model.places) {
			expect(kindWords(model, place)).toMatch(
				/^(State|(County|City|City and county|Site), in (the )?[A-Z].*)$/
			);
		}
	});

	it('say which places nest and share a status', () => {
		const inner = counted.find((place) => place.within.length > 1);
		if (!inner) throw new Error('The story has no nested places');
		const words = nestingWords(model, mapStateAt(model, focus), inner);
		for (const id of inner.within) expect(words).toContain(model.place.get(id)?.names.short);
		expect(words).toMatch(/around it\.$/);
	});

	it('say nothing of neighbours before any has a status', () => {
		const words = counted.map((place) => nestingWords(model, mapStateAt(model, null), place));
		expect(new Set(words).size).toBe(1);
	});
});

it('an event that the pointer rests on elsewhere makes its places stand out, without a card', () => {
	const event = model.event.get(focus)!;
	const preview = model.events.find(({ places }) => places.length === 1)!;
	const state = mapStateAt(model, focus);
	const marks = markPlaces(model, state, { event, place: null, hovered: null, preview });
	expect(marks.filter(({ hovered }) => hovered).map(({ id }) => id)).toEqual(preview.places);
	expect(marks.every(({ card }) => card === null)).toBe(true);
});
