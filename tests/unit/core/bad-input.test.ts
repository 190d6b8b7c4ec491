/**
 * What a file may hold that no timeline likes: each is a finding, or is drawn like anything else.
 * The stories are the sound one of the fixtures with one part changed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../src/lib/core/check/check-story.ts';
import { resolveStory } from '../../../src/lib/core/model/resolve-story.ts';
import {
	indexStory,
	type Model,
	type TimeWindow
} from '../../../src/lib/core/model/story-model.ts';
import { fitWindow } from '../../../src/lib/core/views/fit-window.ts';
import { layoutMiniTimeline } from '../../../src/lib/core/views/mini-timeline.ts';
import { overviewTiers } from '../../../src/lib/core/views/overview.ts';
import { layoutTimeline } from '../../../src/lib/core/views/timeline-layout.ts';
import { isInWindow } from '../../../src/lib/core/views/timeline-marks.ts';
import { gazetteer } from '../../../src/lib/server/gazetteer.ts';
import { editJson, type Edit } from '../../support/edit-json.ts';

const good = readFileSync(new URL('../../fixtures/good/minimal.json', import.meta.url), 'utf8');
const check = (...edits: Edit[]) =>
	checkStory(editJson(good, ...edits), { fileName: 'minimal.json', gazetteer });
const codes = (...edits: Edit[]) => check(...edits).findings.map(({ code }) => code);
const event = (id: string, more: object) => ({
	id,
	lane: 'letters',
	title: `Title of ${id}`,
	summary: 'Something happens.',
	weight: 1,
	sources: ['paper'],
	...more
});

describe('a finding', () => {
	const first = ['events', 0] as const;
	const second = ['events', 1] as const;
	const noHour: Edit[] = [
		[[...second, 'notBefore'], undefined],
		[[...second, 'notAfter'], undefined]
	];

	test.each<[string, string, ...Edit[]]>([
		['an end before the start', 'interval-reversed', [[...first, 'date'], '2018-02/2018-01']],
		['an end of force before it', 'in-force-reversed', [[...second, 'inForce', 'until'], '2017']],
		['a limit after the other', 'limits-reversed', [[...second, 'notAfter', 'time'], '09:00']],
		['a window that ends first', 'window-reversed', [['windows', 1, 'toTime'], '05:00']],
		['a day that no month has', 'impossible-date', [[...second, 'date'], '2018-02-30'], ...noHour],
		['a month that no year has', 'impossible-date', [[...second, 'date'], '2018-13'], ...noHour],
		[
			'an hour that was skipped',
			'skipped-hour',
			[[...first, 'date'], '2018-03-11'],
			[[...first, 'time'], '02:30']
		],
		[
			'an hour that was shown twice',
			'repeated-hour',
			[[...first, 'date'], '2018-11-04'],
			[[...first, 'time'], '01:30']
		],
		['an event without a lane', 'missing-field', [[...first, 'lane'], undefined]],
		['an event of a lane that is none', 'unknown-id', [[...first, 'lane'], 'nowhere']],
		[
			'a lane without events',
			'unused-record',
			[['lanes', 1], { id: 'courts', label: 'Courts', symbol: 'circle', colour: 'courts' }]
		],
		['an order against the hours', 'order-against-hours', [[...first, 'order'], 3]]
	])('%s', (_, code, ...edits) => {
		const lastDay: Edit = [['windows', 0, 'to'], '2019'];
		expect(codes(lastDay, ...edits)).toEqual([code]);
	});

	test('a story without events', () => {
		expect(codes([['events'], []])).toContain('too-few');
		expect(check([['events'], []]).story).toBeUndefined();
	});
});

const SIZES = [
	{ width: 824, oneRow: false },
	{ width: 320, oneRow: true }
];

function read(...edits: Edit[]): Model {
	const { story, findings } = check(...edits);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	return indexStory(resolveStory(story!));
}

/** Each event of the window in one mark, each mark at a finite place. */
function expectDrawn(model: Model, window: TimeWindow) {
	for (const size of SIZES) {
		const view = layoutTimeline(model, window, { size, current: model.focus.event });
		const marks = view.lanes.flatMap((lane) => lane.marks);
		const inside = model.events.filter((one) => isInWindow(window, one)).map(({ id }) => id);
		expect(marks.flatMap(({ events }) => events.map(({ id }) => id)).toSorted()).toEqual(
			inside.toSorted()
		);
		for (const { x, bar } of marks) {
			for (const percent of [x, bar?.x0 ?? 0, bar?.x1 ?? 0]) {
				expect(percent).toBeGreaterThanOrEqual(0);
				expect(percent).toBeLessThanOrEqual(100);
			}
		}
		expect(view.ticks.major.length).toBeLessThan(60);
	}
}

function expectWhole(model: Model) {
	const [extent] = model.windows;
	for (const window of model.windows) expectDrawn(model, window);
	expectDrawn(model, { label: '', ...fitWindow(model.events, extent!) });
	expect(overviewTiers(model)[0]?.count).toBe(model.events.length);
	const mini = layoutMiniTimeline(model, model.events, model.focus.event);
	expect(mini.marks.flatMap(({ ids }) => ids)).toHaveLength(model.events.length);
	expect(mini.ticks.length).toBeLessThan(30);
}

describe('a sane drawing', () => {
	test('of ten thousand events of one minute', { timeout: 30_000 }, () => {
		const crowd = Array.from({ length: 10_000 }, (_, i) =>
			event(`many-${i}`, { date: '2018-01-24', time: '12:00' })
		);
		const events = JSON.parse(good).events as object[];
		const model = read([['events'], [...events, ...crowd]]);
		expectWhole(model);
		const { lanes } = layoutTimeline(model, model.windows[1]!);
		const largest = Math.max(
			...lanes.flatMap(({ marks }) => marks.map(({ events }) => events.length))
		);
		expect(largest, 'one mark holds the crowd').toBeGreaterThanOrEqual(10_000);
	});

	test('of three thousand years beside minutes', () => {
		const events = JSON.parse(good).events as object[];
		const model = read(
			[['events'], [...events, event('age', { date: '-0999/2001' })]],
			[['windows', 0, 'from'], '-0999'],
			[['windows', 0, 'label'], 'All time']
		);
		expectWhole(model);
		const day = layoutTimeline(model, model.windows[1]!);
		expect(day.lanes.flatMap(({ marks }) => marks.map(({ id }) => id))).not.toContain('age');
	});

	test('of a lane without events, which keeps its name', () => {
		const lane = { id: 'courts', label: 'Courts', symbol: 'circle', colour: 'courts' };
		const model = read([['lanes', 1], lane]);
		expectWhole(model);
		const { lanes } = layoutTimeline(model, model.windows[1]!);
		expect(lanes.find(({ id }) => id === 'courts')).toMatchObject({ marks: [], label: 'Courts' });
	});

	test('of a story of one event', () => {
		const events = JSON.parse(good).events as object[];
		const model = read(
			[['events'], events.slice(0, 1)],
			[['remarks'], []],
			[['disputes'], []],
			[['corrections'], []]
		);
		expect(model.events).toHaveLength(1);
		expectWhole(model);
	});
});
