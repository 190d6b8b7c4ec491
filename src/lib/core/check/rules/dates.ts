/** Dates: that each is one, and that those of the whole story stand in order. */
import { FIELD } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { findFault, readDate } from '../read-date.ts';
import { quote } from '../words.ts';

export function* datesAreValid({ fields }: Draft): Generator<Observation> {
	for (const { title, text, path } of fields) {
		if ((title !== FIELD.date && title !== FIELD.moment) || text === '') continue;
		const fault = findFault(text, title === FIELD.moment);
		if (fault) yield { path, ...fault };
	}
}

export function* updatesFollowPublication({ head }: Draft): Generator<Observation> {
	const published = readDate(head.published);
	const updated = readDate(head.updated);
	if (!published || !updated || updated.end > published.start) return;
	yield {
		code: 'updated-before-published',
		path: ['updated'],
		seen: `${quote(head.updated ?? '')}, and published ${quote(head.published ?? '')}`
	};
}

export function* correctionsAreInTime({ head, corrections }: Draft): Generator<Observation> {
	const published = readDate(head.published);
	const updated = readDate(head.updated);
	for (const { value, path } of corrections) {
		const date = readDate(value.date);
		if (!date) continue;
		const isEarly = published !== null && date.end <= published.start;
		const isLate = updated !== null && date.start >= updated.end;
		if (!isEarly && !isLate) continue;
		const limit = isEarly
			? `before the story was published, ${quote(head.published ?? '')}`
			: `after it was last updated, ${quote(head.updated ?? '')}`;
		yield {
			code: 'correction-out-of-time',
			path: [...path, 'date'],
			seen: `${quote(value.date)}, ${limit}`
		};
	}
}

export function* inForceEndsAfterItBegins({ events }: Draft): Generator<Observation> {
	for (const { value: event, path } of events) {
		const begins = readDate(event.date);
		const ends = readDate(event.inForce?.until);
		if (!begins || !ends || ends.end > begins.start) continue;
		yield {
			code: 'in-force-reversed',
			path: [...path, 'inForce', 'until'],
			seen: `${quote(event.inForce?.until ?? '')}, and the event is of ${quote(event.date)}`
		};
	}
}

export function* windowsAreInOrder({ windows }: Draft): Generator<Observation> {
	for (const { value: window, path } of windows) {
		const from = readDate(window.from);
		const to = readDate(window.to);
		if (!from || !to) continue;
		const { fromTime, toTime } = window;
		const isSameDay = window.from === window.to && fromTime !== undefined && toTime !== undefined;
		if (to.end <= from.start) {
			const seen = `from ${quote(window.from)} to ${quote(window.to)}`;
			yield { code: 'window-reversed', path: [...path, 'to'], seen };
		} else if (isSameDay && toTime <= fromTime) {
			const seen = `from ${quote(fromTime)} to ${quote(toTime)} of the same day`;
			yield { code: 'window-reversed', path: [...path, 'toTime'], seen };
		}
	}
}

export function* eventsAreInAWindow({
	events,
	windows,
	isComplete
}: Draft): Generator<Observation> {
	if (!isComplete) return;
	const spans = windows.flatMap(({ value }) => {
		const from = readDate(value.from);
		const to = readDate(value.to);
		return from && to ? [{ start: from.start, end: to.end }] : [];
	});
	if (spans.length < windows.length) return;
	for (const { value: event, path } of events) {
		const when = readDate(event.date);
		if (!when || spans.some(({ start, end }) => when.end > start && when.start < end)) continue;
		const [widest] = windows;
		const range = `${widest?.value.from ?? ''} to ${widest?.value.to ?? ''}`;
		const seen = `${quote(event.date)}; the first window runs from ${range}`;
		yield { code: 'outside-windows', path: [...path, 'date'], seen };
	}
}
