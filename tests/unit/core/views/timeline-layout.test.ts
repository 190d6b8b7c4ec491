import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOMINAL_AXIS } from '../../../../src/lib/core/views/axis-size.ts';
import { areClear, pxOf, type Stretch } from '../../../../src/lib/core/views/stretch.ts';
import { textWidth } from '../../../../src/lib/core/text/measure.ts';
import {
	layoutTimeline,
	type TimelineMark,
	type TimelineView
} from '../../../../src/lib/core/views/timeline-layout.ts';
import { isInWindow } from '../../../../src/lib/core/views/timeline-marks.ts';
import { smallModel } from '../model/small-story.ts';
import { anyModel, anyWindow } from './arbitrary-story.ts';

const anySize = fc.record({
	width: fc.integer({ min: 280, max: 1100 }),
	oneRow: fc.boolean()
});

const marksOf = (view: TimelineView) => view.lanes.flatMap((lane) => lane.marks);
const half = 7;

/** What is drawn of a mark besides its label. */
function drawn({ x, bar, count }: TimelineMark, width: number): Stretch {
	const room = count ? 13 + textWidth(count, { family: 'sans', size: 11, weight: 700 }) : half;
	const glyph = { from: { at: x, px: -half }, to: { at: x, px: room } };
	if (!bar) return glyph;
	return {
		from: pxOf(glyph.from, width) < (bar.x0 / 100) * width ? glyph.from : { at: bar.x0, px: 0 },
		to: pxOf(glyph.to, width) > (bar.x1 / 100) * width ? glyph.to : { at: bar.x1, px: 0 }
	};
}

function labelOf({ label, isCurrent }: TimelineMark): Stretch | null {
	if (!label) return null;
	const words = textWidth(label.text, {
		family: 'sans',
		size: 12,
		weight: isCurrent ? 600 : 400
	});
	const length = words + (label.disputed ? 17 : 0);
	const far = { at: label.at.at, px: label.at.px + (label.side === 'left' ? -length : length) };
	return label.side === 'left' ? { from: far, to: label.at } : { from: label.at, to: far };
}

describe('whatever the story, the window and the width', () => {
	const property = (
		check: (args: {
			view: TimelineView;
			model: ReturnType<typeof smallModel>;
			width: number;
			oneRow: boolean;
		}) => void
	) =>
		fc.assert(
			fc.property(anyModel, anyWindow, anySize, fc.nat(), (model, window, size, n) => {
				const current = model.events[n % model.events.length]?.id ?? null;
				check({ view: layoutTimeline(model, window, { size, current }), model, ...size });
			}),
			{ numRuns: 40 }
		);

	test('every event in the window is in exactly one mark, and no other is', () => {
		property(({ view, model }) => {
			const shown = marksOf(view).flatMap((mark) => mark.events.map(({ id }) => id));
			const inside = model.events.filter((event) => isInWindow(view.window, event));
			expect(shown.toSorted()).toEqual(inside.map((event) => event.id).toSorted());
		});
	});

	test('no two marks of a row overlap', () => {
		property(({ view, width, oneRow }) => {
			const bare = (mark: TimelineMark) => drawn(oneRow ? { ...mark, bar: null } : mark, width);
			const clashes: string[] = [];
			for (const { marks } of view.lanes) {
				for (const [i, a] of marks.entries()) {
					for (const b of marks.slice(i + 1)) {
						const areApart = a.row !== b.row || areClear(bare(a), bare(b), width, -0.1);
						if (!areApart) clashes.push(`${a.id} and ${b.id}`);
					}
				}
			}
			expect(clashes).toEqual([]);
		});
	});

	test('no label meets another, a mark of its row, or the end of the axis', () => {
		property(({ view, width }) => {
			const clashes: string[] = [];
			for (const { marks } of view.lanes) {
				for (const mark of marks) {
					const label = labelOf(mark);
					if (!label) continue;
					if (pxOf(label.from, width) < -1 || pxOf(label.to, width) > width + 1) {
						clashes.push(`${mark.id} leaves the axis`);
					}
					for (const other of marks) {
						if (other === mark || other.row !== mark.row) continue;
						const theirs = [drawn(other, width), labelOf(other)];
						const isClear = theirs.every((one) => !one || areClear(label, one, width, 0));
						if (!isClear) clashes.push(`${mark.id} and ${other.id}`);
					}
				}
			}
			expect(clashes).toEqual([]);
		});
	});

	test('every mark lies on the axis, in a row of its lane', () => {
		property(({ view }) => {
			const astray = view.lanes.flatMap((lane) =>
				lane.marks.filter(
					({ x, row, bar }) => x < 0 || x > 100 || row >= lane.rows || (bar && bar.x0 >= bar.x1)
				)
			);
			expect(astray).toEqual([]);
		});
	});

	test('the same question has the same answer', () => {
		fc.assert(
			fc.property(anyModel, anyWindow, (model, window) => {
				const again = { ...model, lanes: [...model.lanes] };
				expect(layoutTimeline(again, window)).toEqual(layoutTimeline(model, window));
			}),
			{ numRuns: 30 }
		);
	});

	test('rows stay as they are when another event is current or the axis is narrower', () => {
		fc.assert(
			fc.property(
				anyModel,
				anyWindow,
				fc.integer({ min: 300, max: 900 }),
				(model, window, width) => {
					const rows = (view: TimelineView) => view.lanes.map((lane) => lane.rows);
					const first = layoutTimeline(model, window);
					const current = model.events.at(-1)?.id ?? null;
					const size = { width, oneRow: false };
					expect(rows(layoutTimeline(model, window, { size, current }))).toEqual(rows(first));
				}
			),
			{ numRuns: 40 }
		);
	});

	test('a label that fits a narrower axis meets nothing there either', () => {
		fc.assert(
			fc.property(
				anyModel,
				anyWindow,
				fc.integer({ min: 300, max: 823 }),
				(model, window, width) => {
					const clashes: string[] = [];
					for (const { marks } of layoutTimeline(model, window, { size: NOMINAL_AXIS }).lanes) {
						const kept = marks.filter((mark) => mark.label && mark.label.fits <= width);
						for (const [i, a] of kept.entries()) {
							const label = labelOf(a);
							for (const b of kept.slice(i + 1)) {
								const other = labelOf(b);
								if (a.row !== b.row || !label || !other) continue;
								if (!areClear(label, other, width, 0)) clashes.push(`${a.id} and ${b.id}`);
							}
						}
					}
					expect(clashes).toEqual([]);
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('a small story', () => {
	const model = smallModel();
	const [years, day] = model.windows;
	if (!years || !day) throw new Error('The small story has two windows');

	test('is one mark from afar and parts in the day', () => {
		const far = marksOf(layoutTimeline(model, years));
		const cluster = far.find((mark) => mark.events.some(({ id }) => id === 'second'));
		expect(cluster?.events.map(({ id }) => id)).toEqual(['first', 'second']);
		expect(cluster?.count).toBe('×2');
		expect(cluster?.zoom).toEqual({ from: day.from, to: day.to });
		expect(marksOf(layoutTimeline(model, day)).map((mark) => mark.id)).toEqual(['first', 'second']);
	});

	test('draws a limit as an upright and an estimate as a soft end', () => {
		const marks = marksOf(layoutTimeline(model, day));
		expect(marks.find((mark) => mark.id === 'first')?.bar).toMatchObject({ endEdge: 'limit' });
		expect(marks.find((mark) => mark.id === 'second')?.bar).toMatchObject({
			startEdge: 'estimate',
			endEdge: 'estimate'
		});
	});

	test('shows the span of the current event through all lanes', () => {
		const { band } = layoutTimeline(model, day, { current: 'second' });
		// From the window's start at 7 to noon, of 16 hours.
		expect(band?.x0).toBe(0);
		expect(band?.x1).toBeCloseTo(31.25, 2);
		const far = layoutTimeline(model, years, { current: 'second' });
		expect(far.band?.x0).toBe(far.band?.x1);
	});

	test('names a mark in full', () => {
		const [, second] = marksOf(layoutTimeline(model, day, { current: 'second' }));
		expect(second?.name).toMatch(
			/^Title of second\. Jan\. 24, 2018, morning, hour not given\. Letters\. .*Current\.$/
		);
	});

	test('writes the hour of a report, and leaves it out where hours are not told', () => {
		expect(layoutTimeline(model, day).reports).toMatchObject([
			{ x: 65.625, label: '5:30 The Paper' }
		]);
		expect(layoutTimeline(model, years).reports).toEqual([]);
	});

	test('shrinks a lane that is filtered out to its name', () => {
		const [lane] = layoutTimeline(model, day, { lanes: ['none'] }).lanes;
		expect(lane).toMatchObject({ isHidden: true, rows: 1, marks: [], lines: [] });
	});
});
