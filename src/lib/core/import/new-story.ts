/** A story made anew from what was imported. What nobody said is a text to be written, and told. */
import { clip, count } from '../check/words.ts';
import type { Story } from '../schema/story.ts';
import type { ImportedStory, ImportEntry, ImportRequest } from './imported.ts';
import { idFromWords } from './id-maker.ts';
import type { MadeRecords } from './make-records.ts';
import { TO_BE_WRITTEN, UNGROUPED } from './placeholders.ts';
import { windowOf } from './story-windows.ts';

/** Ids of the two statuses that the map of a new story can show. */
export const STATUSES = { unnamed: 'not-named', named: 'named' } as const;

const DESCRIPTION_LENGTH = 160;

export function newStory(
	read: ImportedStory,
	records: MadeRecords,
	extensions: Readonly<Record<string, unknown>>,
	request: ImportRequest
): { story: Story; entries: ImportEntry[] } {
	const entries: ImportEntry[] = [];
	const say = (seen: string, did: string, severity: ImportEntry['severity'] = 'warning') =>
		entries.push({ severity, where: {}, seen, did });
	const missing = (what: string, field: string): string => {
		say(`no ${what}`, `\`${field}\` says “${TO_BE_WRITTEN}”.`);
		return TO_BE_WRITTEN;
	};
	const guessed = (what: string, field: string, value: string): string => {
		say(`no ${what}`, `\`${field}\` is “${value}” until it is set.`);
		return value;
	};

	const { lanes, sources, places } = records;
	const events = records.events.map((event) =>
		event.places ? { ...event, status: STATUSES.named } : event
	);
	const dates = events.map(({ date }) => date);
	const [first] = events;
	if (!first) {
		say('no event with a date that could be read', 'A story needs one: add it by hand.', 'error');
	}
	if (places.length > 0) {
		const did = 'The map counts them as “has been named”: set in `statuses` what it is to count.';
		say(count(places.length, 'place'), did, 'note');
	}
	const title = read.title ?? missing('title', 'title');
	const deck = read.deck ?? missing('text under the title', 'deck');
	const day = request.today ?? guessed('day of publication', 'published', lastDay(dates));
	const zone = request.zone ?? guessed('time zone', 'zone', 'UTC');
	const story: Story = {
		$schema: './story-1.schema.json',
		id: request.id ?? idFromWords(read.title ?? fileStem(request.fileName)) ?? 'imported-story',
		title,
		deck,
		description: describe(read) ?? missing('description', 'description'),
		dateline: {
			place: missing('place that the story stands at', 'dateline.place'),
			date: guessed('date that the story stands at', 'dateline.date', dates[0] ?? day)
		},
		language: read.language ?? guessed('language', 'language', 'en'),
		zone,
		zoneLabel: zone === 'UTC' ? 'UTC' : missing('name of the time zone', 'zoneLabel'),
		published: day,
		updated: day,
		version: '0.1.0',
		license: missing('licence', 'license'),
		authors: [{ literal: missing('author', 'authors') }],
		focus: { event: first?.id ?? 'to-be-written', window: 1 },
		windows: [windowOf(dates.length > 0 ? dates : [day])],
		map: { counted: STATUSES.named },
		lanes: lanes.length > 0 ? lanes : [EMPTY_LANE],
		statuses: [
			{
				id: STATUSES.unnamed,
				label: 'has not been named yet',
				many: 'places have not been named yet',
				tone: 'off'
			},
			{ id: STATUSES.named, label: 'has been named', many: 'places have been named', tone: 'on' }
		],
		sources,
		places,
		people: [],
		events,
		remarks: [],
		disputes: [],
		corrections: [],
		...(Object.keys(extensions).length > 0 && { extensions })
	};
	return { story, entries };
}

const EMPTY_LANE: Story['lanes'][number] = {
	id: 'events',
	label: UNGROUPED,
	symbol: 'square',
	colour: 'law'
};

/** What the deck says, as far as a search engine shows it: whole, or its first sentence. */
function describe({ title, deck }: ImportedStory): string | undefined {
	const first = deck && /^.{1,158}?[.!?](?= |$)/.exec(deck)?.[0];
	return [deck, first, title].find((text) => text && [...text].length <= DESCRIPTION_LENGTH);
}

/** The latest date, as a file without a clock knows no other day. */
function lastDay(dates: readonly string[]): string {
	if (dates.length === 0) return '2000';
	return windowOf(dates).to;
}

const fileStem = (fileName = ''): string => clip(fileName.replace(/\.[^.]*$/, ''), 60);
