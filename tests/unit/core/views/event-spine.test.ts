/** The vertical form of the timeline: bars beside the rows of a list. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { DAY, HOUR } from '../../../../src/lib/core/dates/civil.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import type { StoryEvent } from '../../../../src/lib/core/model/story-model.ts';
import { groupEvents } from '../../../../src/lib/core/views/event-groups.ts';
import {
	drawSpine,
	piecesByRow,
	type SpineBar
} from '../../../../src/lib/core/views/event-spine.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { readFileSync } from 'node:fs';
import { anyModel, NOON } from './arbitrary-story.ts';

const COLUMNS = 3;
const alone = { isHourly: true, above: undefined, below: undefined };

/** A part of any story, with what is listed before and after it. */
const anyGroup = fc
	.tuple(anyModel, fc.nat(), fc.nat(), fc.boolean())
	.map(([{ events }, from, length, isHourly]) => {
		const start = from % events.length;
		const end = Math.min(events.length, start + 1 + (length % 40));
		return {
			events: events.slice(start, end),
			around: { isHourly, above: events[start - 1], below: events[end] }
		};
	});

const meets = (a: SpineBar, b: SpineBar): boolean =>
	a.column === b.column && a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;

describe('whatever the events of a group', () => {
	test('bars of a column keep clear, and there are never more columns than fit beside the text', () => {
		fc.assert(
			fc.property(anyGroup, ({ events, around }) => {
				const bars = drawSpine(events, around);
				expect(
					bars.filter((bar, i) => bars.slice(i + 1).some((other) => meets(bar, other)))
				).toEqual([]);
				expect(bars.every(({ column }) => 0 <= column && column < COLUMNS)).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});

	test('a bar covers its own rows, and of the others only those whose moments lie in its span', () => {
		fc.assert(
			fc.property(anyGroup, ({ events, around }) => {
				for (const { ownRows, firstRow, lastRow, line } of drawSpine(events, around)) {
					for (const own of ownRows) {
						expect(firstRow <= own && own <= lastRow).toBe(true);
						const { when, inForce } = events[own] as StoryEvent;
						const [from, to] =
							line === 'force' ? [when.at, inForce?.to ?? NaN] : [when.start, when.end];
						const covered = events.slice(firstRow, lastRow + 1).map((event) => event.when.at);
						expect(
							covered.every((at, i) => ownRows.has(firstRow + i) || (from <= at && at < to))
						).toBe(true);
					}
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('a bar that stops short of a row in its span says that it runs on', () => {
		fc.assert(
			fc.property(anyGroup, ({ events, around }) => {
				const moments = [around.above, ...events, around.below].map((event) => event?.when.at);
				for (const bar of drawSpine(events, around)) {
					const [own] = bar.ownRows;
					const { when, inForce } = events[own ?? 0] as StoryEvent;
					const isForce = bar.line === 'force';
					const [from, to] = isForce ? [when.at, inForce?.to ?? NaN] : [when.start, when.end];
					// Moments begin with that of the row above.
					const before = moments[bar.firstRow] ?? -Infinity;
					const after = moments[bar.lastRow + 2] ?? Infinity;
					if (!isForce && before >= from && before > -Infinity) {
						expect(['cut', 'open']).toContain(bar.startEdge);
					}
					if (after < to) expect(['cut', 'open']).toContain(bar.endEdge);
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('an event whose time is left open has exactly one bar, its order one line', () => {
		fc.assert(
			fc.property(anyGroup, ({ events, around }) => {
				const bars = drawSpine(events, around);
				events.forEach(({ when, inForce }, row) => {
					const own = bars.filter(({ ownRows }) => ownRows.has(row));
					expect(own.filter(({ line }) => line === 'force')).toHaveLength(inForce ? 1 : 0);
					const spans = own.filter(({ line }) => line !== 'force').length;
					expect(spans).toBeLessThanOrEqual(when.start < when.end ? 1 : 0);
					if (when.startEdge !== 'known' || when.endEdge !== 'known') expect(spans).toBe(1);
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('the same question has the same answer, and each row draws what passes it', () => {
		fc.assert(
			fc.property(anyGroup, ({ events, around }) => {
				const bars = drawSpine(events, around);
				expect(drawSpine(events, around)).toEqual(bars);
				const rows = piecesByRow(bars, events.length);
				expect(rows).toHaveLength(events.length);
				for (const bar of bars) {
					const drawn = rows.flatMap((row, at) =>
						row.filter((piece) => piece.bar === bar).map(() => at)
					);
					expect(drawn[0]).toBe(bar.firstRow);
					expect(drawn).toHaveLength(bar.lastRow - bar.firstRow + 1);
				}
			}),
			{ numRuns: 50 }
		);
	});
});

test('every event is listed in one row, whatever is drawn beside it', () => {
	fc.assert(
		fc.property(anyModel, ({ events }) => {
			const listed = groupEvents(events).flatMap((group) => group.events);
			expect(listed.map(({ event }) => event.id)).toEqual(events.map(({ id }) => id));
		})
	);
});

const eventOf = (id: string, when: Partial<StoryEvent['when']>, lane = 'law'): StoryEvent => ({
	...{ id, lane, title: id, summary: '', weight: 1, inForce: null },
	...{ sources: [], places: [], people: [], remarks: [], disputes: [] },
	when: {
		...{ start: NOON, end: NOON, at: NOON, startEdge: 'known', endEdge: 'known' },
		...{ precision: 'minute', scheduled: false, approximate: false, uncertain: false },
		...{ day: '', hour: '', datetime: '' },
		...when
	}
});
const minute = (id: string, hour: number) =>
	eventOf(id, { start: NOON + hour * HOUR, end: NOON + hour * HOUR, at: NOON + hour * HOUR });
const between = (id: string, from: number, to: number, lane = 'law') =>
	eventOf(
		id,
		{
			...{ start: NOON + from * HOUR, end: NOON + to * HOUR, at: NOON + ((from + to) / 2) * HOUR },
			...{ startEdge: 'limit', endEdge: 'limit', precision: 'hours' }
		},
		lane
	);

test('ends before the row of the event that sets its limit', () => {
	const events = [minute('opens', 0), between('within', 0, 2), minute('closes', 2)];
	expect(drawSpine(events, alone)).toMatchObject([{ firstRow: 0, lastRow: 1, endEdge: 'limit' }]);
});

test('known alike in one lane: one bar; in two lanes: two', () => {
	const alike = [between('a', 0, 2), between('b', 0, 2), between('c', 0, 2, 'letters')];
	const bars = drawSpine(alike, alone);
	expect(bars.map(({ ownRows }) => [...ownRows])).toEqual([[0, 1], [2]]);
});

test('an event told out of the order of moments ends a bar, and is bridged by none', () => {
	const events = [between('a', 0, 2), minute('early', -1), between('b', 0, 2), minute('in', 1)];
	expect(drawSpine(events, alone)).toMatchObject([
		{ firstRow: 0, lastRow: 0, startEdge: 'limit', endEdge: 'cut' },
		{ firstRow: 2, lastRow: 3, startEdge: 'limit', endEdge: 'limit' }
	]);
});

test('a rule that ends before its mark keeps to its own row', () => {
	const ends = NOON - 3 * DAY;
	const month = eventOf('month', {
		precision: 'month',
		start: NOON - 15 * DAY,
		end: NOON + 15 * DAY
	});
	const rule = { ...month, inForce: { label: 'In force', from: month.when.start, to: ends } };
	const force = drawSpine([minute('same', 0), rule], alone).find(({ line }) => line === 'force');
	expect(force).toMatchObject({ firstRow: 1, lastRow: 1 });
});

test('where too many meet the longest keep to their own rows, cut where they would run on', () => {
	const events = [0, 1, 2, 3, 4].map((i) => between(`e${i}`, -10 + i, 20 - i));
	const bars = drawSpine(events, alone);
	expect(bars).toHaveLength(5);
	const stubs = bars.filter(({ startEdge, endEdge }) => [startEdge, endEdge].includes('cut'));
	expect(stubs.length).toBeGreaterThan(0);
	expect(stubs.every(({ firstRow, lastRow }) => firstRow === lastRow)).toBe(true);
	// The shortest of them keeps its length.
	expect(bars.find(({ ownRows }) => ownRows.has(4))).toMatchObject({ firstRow: 0, lastRow: 4 });
});

test('ten thousand events of one day take a moment, each known to the day or within limits of its own', () => {
	const day = { precision: 'day', start: NOON - 12 * HOUR, end: NOON + 12 * HOUR } as const;
	const events = Array.from({ length: 10_000 }, (_, i) =>
		i % 2 ? eventOf(`e${i}`, day) : between(`e${i}`, -10 - i / 1e5, 10 + i / 1e5)
	);
	const before = performance.now();
	const bars = drawSpine(events, alone);
	piecesByRow(bars, events.length);
	expect(performance.now() - before).toBeLessThan(2000);
	expect(bars.every(({ column }) => column < COLUMNS)).toBe(true);
});

describe('a story that uses every form of date', () => {
	const fileName = 'dates.json';
	const text = readFileSync(
		new URL(`../../../fixtures/stories/${fileName}`, import.meta.url),
		'utf8'
	);
	const { story } = checkStory(text, { fileName, gazetteer });
	if (!story) return;
	const groups = groupEvents(resolveStory(story).events);
	const row = (id: string) =>
		groups.flatMap((group) => group.events).find((listed) => listed.event.id === id);
	const own = (id: string) => row(id)?.pieces.find(({ isOwn }) => isOwn)?.bar;

	test('limits, estimates and open ends are drawn as on the timeline', () => {
		expect(own('within-limits')).toMatchObject({ startEdge: 'limit', endEdge: 'limit' });
		expect(own('in-the-evening')).toMatchObject({ startEdge: 'estimate' });
		expect(own('until-then')).toMatchObject({ startEdge: 'open' });
		expect(own('runs-on')).toMatchObject({ endEdge: 'open' });
		expect(own('about-a-month')).toMatchObject({ startEdge: 'estimate', endEdge: 'estimate' });
	});

	test('several dates have as many blocks, on a line that tells one from all', () => {
		expect(own('one-of-days')).toMatchObject({ line: 'one', dates: 3 });
		expect(own('all-of-days')).toMatchObject({ line: 'all', dates: 4 });
	});

	test('what is known to the day covers the rows of the day where hours are told', () => {
		expect(own('first-of-day')).toMatchObject({ firstRow: 0, startEdge: 'known' });
		expect(row('first-of-day')).toMatchObject({ signs: 'ordered', time: 'Hour not given' });
	});

	test('a time that ran until a date stands in the year of its end', () => {
		expect(groups.map(({ heading }) => heading)).not.toContain('NaN BCE');
	});

	test('what a sign says is said in words', () => {
		for (const { event, signs = '', time } of groups.flatMap((group) => group.events)) {
			if (signs.includes('about')) expect(`${event.id}: ${time}`).toMatch(/about|approximate/i);
			if (signs.includes('uncertain')) expect(`${event.id}: ${time}`).toMatch(/uncertain/);
			if (event.when.choice === 'one')
				expect(`${event.id}: ${time}`).toMatch(/one of|between| or /i);
		}
	});
});

test('on a day whose hours are told a doubted date is told as such', () => {
	const doubted = eventOf('doubted', {
		...{ precision: 'day', start: NOON - DAY / 2, end: NOON + DAY / 2 },
		...{ uncertain: true, day: 'Jan. 24, 2018, uncertain' }
	});
	const told = eventOf('told', { hour: 'Noon' });
	expect(groupEvents([doubted, told])[0]?.events[0]?.time).toBe('Jan. 24, 2018, uncertain');
});
