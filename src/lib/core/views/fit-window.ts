/** The window that shows some events and little else. */
import { utcMinute, type TimeInterval } from 'd3';
import { DAY, MINUTE } from '../dates/civil.ts';
import type { StoryEvent } from '../model/story-model.ts';
import { unitFor } from './brush.ts';
import type { TimeSpan } from './time-scale.ts';

/**
 * A window with all that is known of the events' spans in it and a twelfth of their length, at
 * least half an hour, free on either side. A long one is widened to whole days, months or years, a
 * shorter one to whole minutes, which is as exact as an address. Without events: the extent.
 * @param extent the window goes no further; one that has nothing of the events is returned whole
 */
export function fitWindow(events: readonly StoryEvent[], extent: TimeSpan): TimeSpan {
	const first = least(events.map(({ when }) => finiteOr(when.start, when.at)));
	const last = -least(events.map(({ when }) => -finiteOr(when.end, when.at)));
	const room = Math.max((last - first) / 12, 30 * MINUTE);
	const length = last - first;
	const unit: TimeInterval = length > 4 * DAY ? unitFor(length) : utcMinute;
	const from = Math.max(extent.from, Number(unit.floor(new Date(first - room))));
	const to = Math.min(extent.to, Number(unit.ceil(new Date(last + room))));
	return from < to ? { from, to } : { from: extent.from, to: extent.to };
}

/** Not by `Math.min(...)`: a story may have more events than a call takes arguments. */
const least = (moments: readonly number[]): number =>
	moments.reduce((low, at) => Math.min(low, at), Infinity);

/** What runs on without end is shown from, or to, where its mark stands. */
const finiteOr = (ms: number, otherwise: number): number => (Number.isFinite(ms) ? ms : otherwise);
