/** The hour in a text that holds a date: “3:37 p.m. ET”, “T15:37:20-05:00”, “noon”. */
import { HOUR, MINUTE, type CivilMs } from '../../dates/civil.ts';
import { offsetAt, utcOf } from '../../dates/zone.ts';

export interface Clock {
	/** Milliseconds after midnight, to the minute. */
	at: number;
	hasSeconds: boolean;
	/** “About 3 p.m.” */
	isAbout: boolean;
	/** Milliseconds ahead of UTC, or a zone of `Intl`; undefined where the text does not say. */
	zone: number | string | undefined;
	/** As written. */
	words: string;
}

/** The text without its hours, and the hours in their order. */
export interface ClockReading {
	rest: string;
	clocks: Clock[];
}

const HOURS = new RegExp(
	[
		String.raw`(?:\b(about|around|approximately|approx\.|circa|ca?\.)\s+|\bat\s+(about\s+|around\s+)?|@\s*)?`,
		String.raw`(?:`,
		String.raw`(?<![\d:.])(\d{1,2})(?:[:.](\d\d))?(?::(\d\d)(?:[.,]\d+)?)?\s?([ap])\.?\s?m\b\.?`,
		String.raw`|(?<![\d:.])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?![\d:])(?:\s?(?:uhr|hrs?\b\.?|hours|h\b|o'clock))?`,
		String.raw`|\b(?:12\s+)?(noon|midday|midnight)\b)`
	].join(''),
	'gi'
);

/** What may follow the hour. Initials are in capitals, or they are words. */
const ZONE =
	/^\s*\(?((?:UTC|GMT)?\s?[+-]\d\d(?::?\d\d)?(?![\d:])|[A-Z]{1,4}(?![A-Za-z])|(?:East|Cent|Mount|Pacif)[a-z]+(?= time|\)|,|$))(?: [Tt]ime)?\)?(?:\s*\([A-Za-z ]+\))?/;

/** Hours ahead of UTC. */
const OFFSETS: Readonly<Record<string, number>> = {
	...{ Z: 0, UTC: 0, GMT: 0, AST: -4, ADT: -3, EST: -5, EDT: -4, CST: -6, CDT: -5 },
	...{ MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 },
	...{ WET: 0, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, JST: 9, AEST: 10, AEDT: 11 }
};
const ZONES: Readonly<Record<string, string>> = {
	ET: 'US/Eastern',
	CT: 'US/Central',
	MT: 'US/Mountain',
	PT: 'US/Pacific',
	Eastern: 'US/Eastern',
	Central: 'US/Central',
	Mountain: 'US/Mountain',
	Pacific: 'US/Pacific'
};

export function takeClocks(text: string): ClockReading {
	if (!/[:@]|\dT\d{4}|noon|mid(day|night)|\d\s?[ap]\.?\s?m\b/i.test(text))
		return { rest: text, clocks: [] };
	// The T of ISO 8601 stands between a day and an hour.
	const spaced = text
		.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?/, '$1-$2-$3 $4:$5:00')
		.replace(/(\d)T(?=\d\d:)/g, '$1 ')
		// “3–5 p.m.”
		.replace(
			/\b(\d{1,2}(?::\d\d)?) ?(?:-|–|to) ?(?=\d{1,2}(?::\d\d)? ?([ap])\.? ?m\b)/i,
			'$1 $2m, '
		);
	const clocks: Clock[] = [];
	let rest = '';
	let from = 0;
	for (const match of spaced.matchAll(HOURS)) {
		const at = minutesOf(match);
		// Digits of an offset look like an hour.
		if (at === null || match.index < from) continue;
		const end = match.index + match[0].length;
		const [written = '', name] = ZONE.exec(spaced.slice(end)) ?? [];
		const zone = name === undefined ? undefined : zoneOf(name);
		const isZone = zone !== undefined;
		rest += `${spaced.slice(from, match.index)} `;
		from = isZone ? end + written.length : end;
		clocks.push({
			at: at * MINUTE,
			hasSeconds: Number(match[5] ?? match[9] ?? 0) > 0,
			isAbout: match[1] !== undefined || match[2] !== undefined,
			zone,
			words: spaced.slice(match.index, from).trim()
		});
	}
	rest += spaced.slice(from);
	return { rest: rest.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, ''), clocks };
}

/** Minutes after midnight; null if there is no such hour. */
function minutesOf(match: RegExpExecArray): number | null {
	const [, , , face, faceMinute, , half, hour, minute, , word] = match;
	if (word !== undefined) return word.toLowerCase() === 'midnight' ? 0 : 12 * 60;
	if (Number(faceMinute ?? minute ?? 0) > 59) return null;
	if (half === undefined) {
		return Number(hour) < 24 ? Number(hour) * 60 + Number(minute) : null;
	}
	if (Number(face) < 1 || Number(face) > 12) return null;
	const hours = (Number(face) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	return hours * 60 + Number(faceMinute ?? 0);
}

function zoneOf(name: string): number | string | undefined {
	const [, sign, hours, minutes = '0'] = /([+-])(\d\d):?(\d\d)?$/.exec(name) ?? [];
	if (sign !== undefined) {
		return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
	}
	const offset = OFFSETS[name];
	return offset === undefined ? ZONES[name] : offset * HOUR;
}

/** A reading of a clock elsewhere as the story's clocks show it. */
export function inZone(at: CivilMs, from: number | string, zone: string): CivilMs {
	const utc = typeof from === 'number' ? at - from : utcOf(at, from);
	return utc + offsetAt(utc, zone);
}
