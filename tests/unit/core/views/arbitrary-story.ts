/** Stories at random, as far as a timeline can tell: any events in any lanes, at any time. */
import fc from 'fast-check';
import { DAY, HOUR } from '../../../../src/lib/core/dates/civil.ts';
import { dayWords } from '../../../../src/lib/core/dates/words.ts';
import type { When } from '../../../../src/lib/core/dates/when.ts';
import {
	indexStory,
	type Model,
	type StoryEvent,
	type TimeWindow
} from '../../../../src/lib/core/model/story-model.ts';
import type { Lane } from '../../../../src/lib/core/schema/story.ts';
import { smallModel } from '../model/small-story.ts';

const LANES: Lane[] = [
	{ id: 'law', label: 'Law', symbol: 'square', colour: 'law' },
	{ id: 'letters', label: 'Letters', symbol: 'envelope', colour: 'letters' },
	{ id: 'mayors', label: 'Mayors', symbol: 'circle', colour: 'mayors' }
];

/** The middle of everything: most random events lie within days of it, some within decades. */
export const NOON = Date.UTC(2018, 0, 24, 12);

const moment = fc
	.tuple(fc.constantFrom(HOUR, DAY, 40 * DAY, 4000 * DAY), fc.integer({ min: -500, max: 500 }))
	.map(([unit, n]) => NOON + Math.round((unit * n) / 100 / 60_000) * 60_000);

const when = fc
	.tuple(moment, fc.constantFrom('minute', 'hours', 'day', 'month', 'open'), fc.boolean())
	.map(([at, kind, isSoft]): When => {
		const half = { minute: 0, hours: 3 * HOUR, day: 12 * HOUR, month: 15 * DAY, open: DAY }[kind];
		return {
			start: at - half,
			end: kind === 'open' ? Infinity : at + half,
			startEdge: kind === 'hours' ? (isSoft ? 'estimate' : 'limit') : 'known',
			endEdge: kind === 'open' ? 'open' : kind === 'hours' ? 'limit' : 'known',
			precision: kind === 'open' ? 'span' : kind,
			scheduled: kind === 'minute' && isSoft,
			approximate: false,
			uncertain: false,
			at,
			day: dayWords(at),
			hour: kind === 'hours' ? 'Hour not given' : '',
			datetime: ''
		};
	});

const event = fc.record({
	when,
	lane: fc.constantFrom(...LANES.map((lane) => lane.id)),
	title: fc.string({ minLength: 1, maxLength: 60 }),
	weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
	lasts: fc.constantFrom(null, null, null, DAY, Infinity),
	isDisputed: fc.boolean()
});

export const anyModel: fc.Arbitrary<Model> = fc
	.array(event, { minLength: 1, maxLength: 120 })
	.map((drafts) => {
		const events = drafts
			.map(({ lasts, isDisputed, ...draft }, i): StoryEvent => ({
				...draft,
				id: `event-${i}`,
				summary: '',
				sources: [],
				places: [],
				people: [],
				remarks: [],
				disputes: isDisputed ? ['dispute'] : [],
				inForce: lasts
					? { label: 'In force', from: draft.when.start, to: draft.when.start + lasts }
					: null
			}))
			.sort((a, b) => a.when.at - b.when.at);
		return indexStory({ ...smallModel(), lanes: LANES, events });
	});

/** From minutes to centuries. */
export const anyWindow: fc.Arbitrary<TimeWindow> = fc
	.tuple(
		fc.constantFrom(
			10 * 60_000,
			16 * HOUR,
			DAY,
			6 * DAY,
			90 * DAY,
			730 * DAY,
			9000 * DAY,
			2e5 * DAY
		),
		fc.double({ min: 0, max: 1, noNaN: true })
	)
	.map(([length, before]) => {
		const from = Math.round(NOON - length * before);
		return { label: '', from, to: from + length };
	});
