/** Clock times of events, remarks and windows. */
import type { Path } from '../../parse/parse-json.ts';
import type { EventRecord } from '../../schema/story.ts';
import { clockMs } from '../../dates/civil.ts';
import { PARTS_OF_DAY } from '../../dates/when.ts';
import { clockOf, readingsOf } from '../clock-changes.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import type { Surroundings } from './rule.ts';
import { isDay, readDate } from '../read-date.ts';
import { quote } from '../words.ts';

type Hours = Pick<
	EventRecord,
	'time' | 'scheduled' | 'partOfDay' | 'notBefore' | 'notAfter' | 'order'
>;

interface Timed {
	hours: { [K in keyof Hours]?: Hours[K] | undefined };
	/** Undefined where a remark leans on an event that cannot be read. */
	date: string | undefined;
	path: Path;
}

function* everyTimed({ events, remarks }: Draft): Generator<Timed> {
	const dates = new Map(events.map(({ value }) => [value.id, value.date]));
	for (const { value, path } of events) yield { hours: value, date: value.date, path };
	for (const { value, path } of remarks) {
		yield { hours: value, date: value.date ?? dates.get(value.event), path };
	}
}

const CLOCK_FIELDS = ['time', 'partOfDay', 'notBefore', 'notAfter'] as const;

export function* hoursBelongToDays(draft: Draft): Generator<Observation> {
	for (const { hours, date, path } of everyTimed(draft)) {
		if (!readDate(date) || isDay(date ?? '')) continue;
		const field = CLOCK_FIELDS.find((name) => hours[name] !== undefined);
		if (field) yield clockWithoutDay([...path, field], `\`${field}\``, date ?? '');
	}
	for (const { value: window, path } of draft.windows) {
		for (const [field, date] of [
			['fromTime', window.from],
			['toTime', window.to]
		] as const) {
			if (window[field] === undefined || !readDate(date) || isDay(date)) continue;
			yield clockWithoutDay([...path, field], `\`${field}\``, date);
		}
	}
}

const clockWithoutDay = (path: Path, what: string, date: string): Observation => ({
	code: 'clock-without-day',
	path,
	part: 'key',
	seen: `${what} beside the date ${quote(date)}, which is not a day`
});

export function* limitsHoldTheTime(draft: Draft): Generator<Observation> {
	for (const { hours, path } of everyTimed(draft)) {
		const { notBefore, time, notAfter } = hours;
		const early = ['notBefore', notBefore?.time] as const;
		const late = ['notAfter', notAfter?.time] as const;
		const exact = ['time', time] as const;
		const pairs =
			time === undefined
				? [[early, late] as const]
				: [[early, exact] as const, [exact, late] as const];
		for (const [[firstName, first], [lastName, last]] of pairs) {
			if (first === undefined || last === undefined || first <= last) continue;
			const at = lastName === 'time' ? ['time'] : [lastName, 'time'];
			yield {
				code: 'limits-reversed',
				path: [...path, ...at],
				seen: `\`${firstName}\` ${first} and \`${lastName}\` ${last}`
			};
		}
	}
}

/** "Morning" with a limit past noon leaves no moment at all. */
export function* limitsMeetThePartOfDay(draft: Draft): Generator<Observation> {
	for (const { hours, path } of everyTimed(draft)) {
		const { partOfDay, notBefore, notAfter, time } = hours;
		if (partOfDay === undefined || time !== undefined) continue;
		const [begins, ends] = PARTS_OF_DAY[partOfDay];
		const limits = [
			{ field: 'notBefore', clock: notBefore?.time, isOutside: (ms: number) => ms >= ends },
			{ field: 'notAfter', clock: notAfter?.time, isOutside: (ms: number) => ms <= begins }
		];
		for (const { field, clock, isOutside } of limits) {
			if (clock === undefined || !isOutside(clockMs(clock))) continue;
			yield {
				code: 'limits-reversed',
				path: [...path, field, 'time'],
				seen: `\`partOfDay\` ${quote(partOfDay)} and \`${field}\` ${clock}`,
				mend: 'Look which of the two the source gives, and take the other away.'
			};
		}
	}
}

/** Hours that the clocks of the story's zone skipped that day, or showed twice. */
export function* hoursWereShown(draft: Draft, { gazetteer }: Surroundings): Generator<Observation> {
	const { zone } = draft.head;
	if (zone === undefined || !gazetteer.isZone(zone)) return;
	for (const { clock, date, path } of everyClock(draft)) {
		const day = isDay(date ?? '') ? readDate(date) : null;
		if (!day || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) continue;
		const { times, mends } = readingsOf(day.start + clockMs(clock), zone);
		const seen = `${clock} of ${date ?? ''} in ${zone}`;
		if (times === 0) {
			const mend = `Write ${mends.map(clockOf).join(' or ')}, whichever the source bears out.`;
			yield { code: 'skipped-hour', path, seen, mend };
		} else if (times > 1) yield { code: 'repeated-hour', path, seen };
	}
}

interface Clock {
	clock: string;
	date: string | undefined;
	path: Path;
}

/** Ends of windows are no moments that anyone saw on a clock; they are left alone. */
function* everyClock(draft: Draft): Generator<Clock> {
	for (const { hours, date, path } of everyTimed(draft)) {
		if (hours.time !== undefined) yield { clock: hours.time, date, path: [...path, 'time'] };
		for (const field of ['notBefore', 'notAfter'] as const) {
			const clock = hours[field]?.time;
			if (clock !== undefined) yield { clock, date, path: [...path, field, 'time'] };
		}
	}
}

export function* scheduledHasTime(draft: Draft): Generator<Observation> {
	for (const { hours, path } of everyTimed(draft)) {
		if (!hours.scheduled || hours.time !== undefined) continue;
		yield {
			code: 'scheduled-without-time',
			path: [...path, 'scheduled'],
			part: 'key',
			seen: '`scheduled`, and no `time`'
		};
	}
}

export function* partOfDayReplacesTime(draft: Draft): Generator<Observation> {
	for (const { hours, path } of everyTimed(draft)) {
		if (hours.partOfDay === undefined || hours.time === undefined) continue;
		yield {
			code: 'part-of-day-with-time',
			path: [...path, 'partOfDay'],
			part: 'key',
			seen: `${quote(hours.partOfDay)} and ${hours.time}`
		};
	}
}
