import { describe, expect, it } from 'vitest';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { event, SMALL, smallModel } from './small-story.ts';

describe('the model of a story', () => {
	const model = smallModel();

	it('puts events in the order of time, and within a day in the order of the data', () => {
		expect(model.events.map((e) => e.id)).toEqual(['before', 'first', 'second', 'later']);
	});

	it('moves marks apart so that a later event never stands before an earlier one', () => {
		const [first, second] = ['first', 'second'].map((id) => model.event.get(id)?.when);
		expect(second?.at).toBeGreaterThanOrEqual(first?.at ?? Infinity);
		expect(second?.at).toBeLessThanOrEqual(second?.end ?? -Infinity);
	});

	it('never moves a mark past the end of an event that the data puts after it', () => {
		const day = { date: '2018-01-24', order: 1 };
		const ends = { notAfter: { time: '17:30' }, notBefore: { time: '15:37' } };
		const story = {
			...SMALL,
			focus: { event: 'open', window: 1 },
			disputes: [],
			remarks: [],
			events: [
				{ ...event('open'), ...day, notBefore: { time: '15:37' } },
				{ ...event('limited'), ...day, ...ends, order: 2 }
			]
		};
		const [open, limited] = resolveStory(story).events.map((e) => e.when);
		expect(open?.at).toBeLessThanOrEqual(limited?.end ?? -Infinity);
		expect(limited?.at).toBeGreaterThanOrEqual(open?.at ?? Infinity);
	});

	it('finds what a place lies in, nearest first, and what lies in it', () => {
		expect(model.place.get('chicago')?.within).toEqual(['cook', 'illinois']);
		expect(model.place.get('illinois')?.contains).toEqual(['chicago', 'cook', 'peoria']);
		expect(model.place.get('peoria')?.within).toEqual(['illinois']);
	});

	it('counts the places that ever hold the counted status', () => {
		expect(model.places.filter((p) => p.counted).map((p) => p.id)).toEqual([
			'chicago',
			'cook',
			'illinois'
		]);
	});

	it('hangs remarks and disputes on their events', () => {
		expect(model.event.get('second')?.remarks).toEqual(['said']);
		expect(model.event.get('second')?.disputes).toEqual(['doubt']);
	});

	it('gives a remark the hour of its event where it has none of its own', () => {
		expect(model.remark.get('said')?.when.hour).toBe('Morning, hour not given');
	});

	it('numbers sources from 1 and reads the hour that one prints', () => {
		const [paper] = model.sources;
		expect(paper?.number).toBe(1);
		expect(paper?.issuedWords).toBe('Jan. 24, 2018');
		expect(paper?.issuedAt).toBe(Date.UTC(2018, 0, 24, 17, 30));
	});
});
