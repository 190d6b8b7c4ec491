/** A record alone in a frame of somebody else's page: its name there, and the room that it wants. */
import { eventsAt, type Model, type StoryEvent, type StoryPlace } from '../model/story-model.ts';
import { recordEmbedPath, type EmbedRecord } from './embed-views.ts';
import { frameHeight, remarkTitle } from './take-along.ts';

export interface RecordFrame {
	/** From the root of the site. */
	path: string;
	/** Read out in the host's page. */
	title: string;
	/** In CSS px, in a column 600 px wide; what is longer scrolls inside. */
	height: number;
}

/** @returns null for a record that the story has not */
export function recordFrame(model: Model, kind: EmbedRecord, id: string): RecordFrame | null {
	const told = TELL[kind](model, id);
	return told ? { path: recordEmbedPath(model.story.id, kind, id), ...told } : null;
}

type Told = Omit<RecordFrame, 'path'> | undefined;

const TELL: Readonly<Record<EmbedRecord, (model: Model, id: string) => Told>> = {
	event(model, id) {
		const event = model.event.get(id);
		return event && { title: event.title, height: eventHeight(model, event) };
	},
	place(model, id) {
		const place = model.place.get(id);
		return place && { title: place.names.formal, height: placeHeight(model, place) };
	},
	remark(model, id) {
		const remark = model.remark.get(id);
		return remark && { title: remarkTitle(model, remark), height: frameHeight(remark) };
	}
};

/** How many lines some letters fill, if so many stand in one. */
const lines = (letters: number, inOne: number): number => Math.ceil(letters / inOne);

function eventHeight(model: Model, { title, summary, sources, disputes }: StoryEvent): number {
	const cited = sources.map((id) => model.source.get(id)?.publisher ?? '').join('; ');
	const words = 21 * lines(title.length, 58) + 19 * lines(summary.length, 76);
	return 120 + words + 18 * lines(cited.length, 76) + (disputes.length ? 24 : 0);
}

/** A place may have been part of many events: a frame need not be as long as their list. */
const LONGEST = 640;

function placeHeight(model: Model, { id, note = '' }: StoryPlace): number {
	const whole = 240 + 19 * lines(note.length, 80) + 90 * eventsAt(model, id).length;
	return Math.min(whole, LONGEST);
}
