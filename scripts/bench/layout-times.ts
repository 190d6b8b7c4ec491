/** How long one layout of the timeline takes, for generated stories of several sizes. */
import { HOUR } from '../../src/lib/core/dates/civil.ts';
import { layoutTimeline } from '../../src/lib/core/views/timeline-layout.ts';
import type { TimeSpan } from '../../src/lib/core/views/time-scale.ts';
import { generateModel } from '../../tests/support/generate-story.ts';

const RUNS = 9;

export interface LayoutTimes {
	events: number;
	/** Medians in ms, with lanes that keep their rows, as a frame of a gesture has them. */
	whole: number;
	hours: number;
}

export function timeLayouts(counts: readonly number[]): LayoutTimes[] {
	return counts.map((events) => {
		const model = generateModel(events, 1);
		const [extent] = model.windows;
		const middle = model.events[Math.floor(events / 2)]?.when.at ?? 0;
		if (!extent) throw new Error('The generated story has no window');
		const rows = layoutTimeline(model, extent).lanes.map((lane) => lane.rows);
		const time = (window: TimeSpan) => {
			const times = Array.from({ length: RUNS }, () => {
				const start = performance.now();
				layoutTimeline(model, window, { rows });
				return performance.now() - start;
			});
			return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
		};
		return {
			events,
			whole: time(extent),
			hours: time({ from: middle - 2 * HOUR, to: middle + 2 * HOUR })
		};
	});
}
