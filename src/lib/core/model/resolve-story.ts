/** A checked story to the model. Runs at build time: it is where dates are read. */
import { clockMs, type CivilMs } from '../dates/civil.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { dateWords } from '../dates/date-words.ts';
import { resolveWhen } from '../dates/when.ts';
import type { Ledger } from '../quotes/ledger.ts';
import { checkOf } from '../quotes/ledger-checks.ts';
import type { EventRecord, Remark, Story } from '../schema/story.ts';
import { CHUNK, LARGE } from '../split/event-texts.ts';
import { nestPlaces } from './nesting.ts';
import { orderEvents } from './order.ts';
import type { RemarkCheck, ResolvedStory, Split, StoryEvent, StoryRemark } from './story-model.ts';

/**
 * @param story has passed the checker without an error
 * @param ledger of its quotations, as far as they were checked
 */
export function resolveStory(story: Story, ledger: Ledger | null = null): ResolvedStory {
	const counted = new Set(
		story.events.filter((e) => e.status === story.map.counted).flatMap((e) => e.places ?? [])
	);
	const records = new Map(story.events.map((event) => [event.id, event]));
	const links = linksOf(story);
	const events = orderEvents(story.events.map((event) => resolveEvent(event, links)));
	return {
		split: splitOf(events, story.focus.event),
		story: {
			id: story.id,
			title: story.title,
			deck: story.deck,
			description: story.description,
			dateline: story.dateline,
			// A dateline's place stands in capitals.
			datelineWords: `${story.dateline.place.toUpperCase()}, ${words(story.dateline.date)}`,
			language: story.language,
			zoneLabel: story.zoneLabel,
			publishedWords: words(story.published),
			updatedWords: words(story.updated),
			updated: story.updated,
			version: story.version,
			license: story.license,
			authors: story.authors
		},
		windows: story.windows.map((window) => ({
			label: window.label,
			from: parseEdtf(window.from).start + (window.fromTime ? clockMs(window.fromTime) : 0),
			to: window.toTime
				? parseEdtf(window.to).start + clockMs(window.toTime)
				: parseEdtf(window.to).end
		})),
		focus: { event: story.focus.event, window: story.focus.window - 1 },
		map: {
			counted: story.map.counted,
			moments: story.map.moments ?? [],
			momentsTitle: story.map.momentsTitle ?? '',
			absent: story.map.absent ?? null
		},
		lanes: story.lanes,
		statuses: story.statuses,
		sources: story.sources.map((source, i) => ({
			...source,
			number: i + 1,
			issuedWords: source.issued ? words(source.issued) : '',
			issuedAt: printedHour(source.issued)
		})),
		places: nestPlaces(story.places).map((place) => ({ ...place, counted: counted.has(place.id) })),
		people: story.people,
		events,
		remarks: story.remarks.map((remark) =>
			resolveRemark(remark, records.get(remark.event), ledger)
		),
		disputes: story.disputes,
		corrections: story.corrections.map((correction) => ({
			...correction,
			dateWords: words(correction.date)
		}))
	};
}

const splitOf = (events: readonly StoryEvent[], focus: string): Split | null =>
	events.length > LARGE
		? { first: Math.floor(events.findIndex(({ id }) => id === focus) / CHUNK) }
		: null;

const words = (edtf: string): string => dateWords(parseEdtf(edtf.slice(0, dayLength(edtf))));

/** A date-time is worded by its day alone. */
const dayLength = (edtf: string): number => (edtf.includes('T') ? edtf.indexOf('T') : edtf.length);

/**
 * The hour on a source's own clock. A story's sources are read in the story's zone; the checker
 * reports an offset that is not the zone's.
 */
function printedHour(issued: string | undefined): CivilMs | null {
	const match = issued?.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/);
	return match?.[1] && match[2] ? parseEdtf(match[1]).start + clockMs(match[2]) : null;
}

/** Ids of what belongs to an event, by the event's id. */
interface Links {
	remarks: ReadonlyMap<string, string[]>;
	disputes: ReadonlyMap<string, string[]>;
}

function linksOf({ remarks, disputes }: Story): Links {
	return {
		remarks: groupIds(remarks.map(({ id, event }) => [event, id])),
		disputes: groupIds(
			disputes.flatMap(({ id, records }) => records.map((record) => [record, id] as const))
		)
	};
}

function groupIds(pairs: readonly (readonly [key: string, id: string])[]): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [key, id] of pairs) groups.set(key, [...(groups.get(key) ?? []), id]);
	return groups;
}

function resolveEvent(record: EventRecord, links: Links): StoryEvent {
	const { date, time, partOfDay, notBefore, notAfter, scheduled, inForce, ...event } = record;
	const when = resolveWhen(record);
	return {
		...event,
		when,
		places: event.places ?? [],
		people: event.people ?? [],
		inForce: inForce
			? {
					label: inForce.label,
					from: when.start,
					to: inForce.until ? parseEdtf(inForce.until).end : Infinity
				}
			: null,
		remarks: links.remarks.get(event.id) ?? [],
		disputes: links.disputes.get(event.id) ?? []
	};
}

function resolveRemark(
	record: Remark,
	event: EventRecord | undefined,
	ledger: Ledger | null
): StoryRemark {
	const { date, time, partOfDay, notBefore, notAfter, ...remark } = record;
	const own = date ?? time ?? partOfDay ?? notBefore ?? notAfter;
	const timed = own ? { ...record, date: date ?? event?.date } : event;
	if (!timed?.date) throw new Error(`Remark ${record.id} has neither an event nor a date`);
	const when = resolveWhen({ ...timed, date: timed.date });
	return { ...remark, when, checks: checksOf(record, ledger) };
}

const checksOf = (remark: Remark, ledger: Ledger | null): RemarkCheck[] =>
	remark.wordings.flatMap((wording) => {
		const known = checkOf(ledger?.checks ?? [], remark, wording);
		if (!known?.isCurrent) return [];
		const { source, verdict, date } = known.check;
		return [{ source, verdict, dateWords: words(date) }];
	});
