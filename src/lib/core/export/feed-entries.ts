/**
 * What a reader who follows a story is told: each correction, and each event as it stands. The latest
 * change comes first. A change since publication is dated by its correction; everything else by the
 * day the story was published, in the story's zone.
 */
import { parseEdtf } from '../dates/edtf.ts';
import { utcOf } from '../dates/zone.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { Correction, Story } from '../schema/story.ts';
import { correctionTitle, correctionAnchor } from '../views/corrections.ts';
import { recordAddress } from '../views/record-paths.ts';
import { lastingId } from './lasting-id.ts';
import { eventParagraphs, whenWords } from './record-words.ts';

export interface FeedEntry {
	/** A name for good: the same in every build, whatever else of the entry changes. */
	id: string;
	title: string;
	paragraphs: string[];
	/** From the root of the site, without a slash before it. */
	path: string;
	/** Milliseconds, UTC. */
	published: number;
	updated: number;
	/** Id of the lane, or the kind of correction. */
	tag: string;
}

/** A reader's program asks often, so a file cannot hold all of a large story. */
export const MOST_ENTRIES = 500;

/** @param idOf the name of a record or of an entry of the change log */
export function feedEntries(
	story: Story,
	model: Model,
	idOf: (name: string) => string
): FeedEntry[] {
	const instant = (edtf: string) => utcOf(momentOf(edtf), story.zone);
	const published = instant(story.published);
	const corrections = story.corrections.map((correction, i): FeedEntry => ({
		id: idOf(logName(story.corrections, i)),
		title: correctionTitle(model, correction),
		paragraphs: [
			correction.reason,
			...(correction.before ? [`Before: ${correction.before}`] : []),
			...(correction.after ? [`After: ${correction.after}`] : [])
		],
		path: `${story.id}/data/#${correctionAnchor(i)}`,
		published: instant(correction.date),
		updated: instant(correction.date),
		tag: correction.kind
	}));
	const events = model.events.map((event): FeedEntry => {
		const changes = story.corrections.filter(({ records }) => records.includes(event.id));
		const added = changes.find(({ kind }) => kind === 'addition');
		return {
			id: idOf(lastingId(event)),
			title: event.title,
			paragraphs: eventWords(model, event),
			path: recordAddress(model, event.id, `${story.id}/`),
			published: added ? instant(added.date) : published,
			updated: Math.max(published, ...changes.map(({ date }) => instant(date))),
			tag: event.lane
		};
	});
	return [...corrections.reverse(), ...events]
		.sort((a, b) => b.updated - a.updated)
		.slice(0, MOST_ENTRIES);
}

function eventWords(model: Model, event: StoryEvent): string[] {
	const [summary = '', ...rest] = eventParagraphs(model, event);
	return [`${whenWords(event.when)}: ${summary}`, ...rest];
}

/** The day a date begins; of one without a beginning, the day it ends. */
function momentOf(edtf: string): number {
	const { start, end } = parseEdtf(edtf);
	return Number.isFinite(start) ? start : end;
}

/** An entry of the change log has no id: its day, kind and records tell it apart, then its number. */
function logName(corrections: readonly Correction[], index: number): string {
	const names = corrections.map(
		({ date, kind, records }) => `corrections/${date}/${kind}/${records.join('+')}`
	);
	const name = names[index] ?? '';
	const before = names.slice(0, index).filter((other) => other === name).length;
	return before ? `${name}/${before + 1}` : name;
}
