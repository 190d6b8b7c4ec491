import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choicePairs,
	NOTHING_CHOSEN,
	parseChoice,
	type Choice
} from '../../../../src/lib/core/model/choice.ts';
import {
	chooseEvent,
	choosePlace,
	chooseWindow,
	currentEvent,
	shownWindow,
	unknownInChoice
} from '../../../../src/lib/core/model/choose.ts';
import { smallModel } from './small-story.ts';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = fc.string().map((text) => text.trim());
const choice: fc.Arbitrary<Choice> = fc.record({
	at: fc.option(id),
	place: fc.option(id),
	from: fc.option(fc.constantFrom('1996', '2018-01', '2018-01-24', '2018-01-24T07:00')),
	to: fc.option(fc.constantFrom('2020', '2018-03', '2018-01-25T23:00')),
	lanes: fc.array(id, { maxLength: 3 }),
	person: fc.option(id),
	source: fc.option(id),
	only: fc.boolean(),
	query: words
});

describe('a choice and its address', () => {
	it('comes back from its address unchanged', () => {
		fc.assert(
			fc.property(choice, (chosen) => {
				const address = new URLSearchParams(choicePairs(chosen)).toString();
				expect(parseChoice(new URLSearchParams(address))).toEqual(chosen);
			})
		);
	});

	it('makes no address where nothing is chosen', () => {
		expect(choicePairs(NOTHING_CHOSEN)).toEqual([]);
	});

	it('takes any query without failing', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				const chosen = parseChoice(new URLSearchParams(query));
				expect(parseChoice(new URLSearchParams(choicePairs(chosen)))).toEqual(chosen);
			})
		);
	});
});

describe('what a choice means', () => {
	const model = smallModel();
	const at = (event: string): Choice => ({ ...NOTHING_CHOSEN, at: event });

	it('starts with the event and the window that the story names', () => {
		expect(currentEvent(model, NOTHING_CHOSEN).id).toBe('second');
		expect(shownWindow(model, NOTHING_CHOSEN).label).toBe('The day');
	});

	it('shows the story from its start where the address asks for what it does not have', () => {
		const lost = { ...at('nowhere'), place: 'atlantis' };
		expect(currentEvent(model, lost).id).toBe('second');
		expect(unknownInChoice(model, lost)).toEqual(['nowhere', 'atlantis']);
	});

	it('moves to the narrowest window that holds the event', () => {
		expect(shownWindow(model, at('before')).label).toBe('All years');
	});

	it('keeps a window that the reader set, with or without the event in it', () => {
		const set = { ...at('before'), from: '2017-04', to: '2017-05' };
		expect(shownWindow(model, set).from).toBe(Date.UTC(2017, 3, 1));
		expect(shownWindow(model, set).to).toBe(Date.UTC(2017, 5, 1));
		expect(shownWindow(model, { ...set, at: 'later' }).from).toBe(Date.UTC(2017, 3, 1));
	});

	it('follows an event out of a window that the reader set, at the same length', () => {
		const set = { ...at('before'), from: '2017-04-01', to: '2017-04-10' };
		const moved = shownWindow(model, chooseEvent(model, set, 'later'));
		const { at: moment } = model.event.get('later')!.when;
		expect(moved.to - moved.from).toBe(10 * 86_400_000);
		expect(moved.from < moment && moment < moved.to).toBe(true);
	});

	it('leaves one of the story’s own windows for another that holds the event', () => {
		const [, day] = model.windows;
		const set = chooseWindow(model, at('second'), day!);
		expect(chooseEvent(model, set, 'before')).toMatchObject({ from: null, to: null });
	});

	it('keeps the event where the window is an empty stretch of time', () => {
		const empty = { label: '', from: Date.UTC(2016, 0), to: Date.UTC(2016, 1) };
		const chosen = chooseWindow(model, at('second'), empty);
		expect(chosen.at).toBe('second');
		expect(shownWindow(model, chosen).from).toBe(empty.from);
	});

	it('ignores a window that is none', () => {
		for (const [from, to] of [
			['2018-02-31', '2019'],
			['2019', '2017'],
			['soon', 'late'],
			['2018-01-24T99:00', '2019']
		] as const) {
			expect(shownWindow(model, { ...NOTHING_CHOSEN, from, to }).label).toBe('The day');
		}
	});

	it('comes back to the same window from its address', () => {
		for (const window of model.windows) {
			const chosen = chooseWindow(model, NOTHING_CHOSEN, window);
			expect(shownWindow(model, chosen)).toEqual(window);
		}
	});

	it('makes the nearest event current where the window leaves the old one out', () => {
		const year = { label: '', from: Date.UTC(2017, 0), to: Date.UTC(2018, 0) };
		const chosen = chooseWindow(model, NOTHING_CHOSEN, year);
		expect(chosen).toMatchObject({ at: 'before', from: '2017', to: '2017' });
	});

	it('makes a found event current where a filter is set, though another is in view', () => {
		const [years] = model.windows;
		const chosen = (found: string[]) =>
			chooseWindow(model, at('second'), years!, new Set(found)).at;
		expect(chosen(['before', 'later'])).toBe('later');
		expect(chosen(['second', 'later'])).toBe('second');
		expect(chosen([])).toBe('second');
	});

	it('selects a place without leaving the moment', () => {
		expect(choosePlace(at('first'), 'cook')).toMatchObject({ at: 'first', place: 'cook' });
	});
});
