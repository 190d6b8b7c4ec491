import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#lib/core/export/atom-feed.ts';
import { feedEntries, MOST_ENTRIES } from '#lib/core/export/feed-entries.ts';
import { jsonFeed } from '#lib/core/export/json-feed.ts';
import { recordUuid } from '#lib/server/record-uuid.ts';
import { generateStory } from '../../../support/generate-story.ts';
import { corrected, HOSTILE, hostile, STORIES, toldStory, type ToldStory } from './told-stories.ts';

const entriesOf = ({ story, model }: ToldStory) =>
	feedEntries(story, model, (name) => `urn:uuid:${recordUuid(story.id, name)}`);

const FEED = 'urn:uuid:00000000-0000-5000-8000-000000000000';
const SITE = 'https://example.org/timelines';

interface AtomEntry {
	id: string;
	title: { '#text': string; '@type': string };
	updated: string;
	published: string;
	link: { '@href': string }[];
	content: { '#text': string; '@type': string };
}
interface AtomFeed {
	id: string;
	title: string;
	updated: string;
	author: { name: string };
	link: { '@rel': string; '@href': string }[];
	entry: AtomEntry[];
}

function readAtom(told: ToldStory, site: string): AtomFeed {
	const xml = atomFeed(told.model, entriesOf(told), { id: FEED, site });
	expect(XMLValidator.validate(xml)).toBe(true);
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '@',
		alwaysCreateTextNode: false,
		isArray: (name) => name === 'entry' || name === 'link'
	});
	const { feed } = parser.parse(xml) as { feed: AtomFeed & { '@xmlns': string } };
	expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
	return feed;
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe.each(STORIES)('feed.xml of %s', (_, told) => {
	it.each([SITE, ''])('has what RFC 4287 asks of a feed and its entries; site “%s”', (site) => {
		const feed = readAtom(told, site);
		expect(feed.id).toMatch(UUID);
		expect(feed.updated).toMatch(RFC3339);
		expect(feed.author.name).not.toBe('');
		expect(feed.link.map((link) => link['@rel'])).toEqual(['alternate', 'self']);
		expect(feed.entry).toHaveLength(told.story.events.length + told.story.corrections.length);
		for (const entry of feed.entry) {
			expect(entry.id).toMatch(UUID);
			expect(entry.updated).toMatch(RFC3339);
			expect(entry.published).toMatch(RFC3339);
			expect(entry.title['@type']).toBe('html');
			expect(entry.content['@type']).toBe('html');
			expect(entry.link).toHaveLength(1);
		}
		expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
		// Dated like its latest entry: no clock of the build is in it.
		expect(feed.updated).toBe(
			feed.entry.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b))
		);
	});

	it('links whole where the site is known, and from where it stands where not', () => {
		const [whole, relative] = [SITE, ''].map((site) => readAtom(told, site));
		const here = `https://anywhere.test/a/files/${told.story.id}/feed.xml`;
		for (const [i, { link }] of whole?.entry.entries() ?? []) {
			const path = link[0]?.['@href'].replace(`${SITE}/`, '');
			const other = relative?.entry[i]?.link[0]?.['@href'] ?? '';
			expect(new URL(other, here).href).toBe(`https://anywhere.test/a/${path}`);
		}
	});
});

/** JSON Feed 1.1, as its page states it. */
const text = { type: 'string', minLength: 1 };
const url = { type: 'string', format: 'uri' };
const ajv = new Ajv({ formats: fullFormats });
const isJsonFeed = ajv.compile({
	type: 'object',
	required: ['version', 'title', 'items'],
	properties: {
		version: { const: 'https://jsonfeed.org/version/1.1' },
		title: text,
		home_page_url: url,
		feed_url: url,
		description: text,
		language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
		authors: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				properties: { name: text, url, avatar: url },
				minProperties: 1,
				additionalProperties: false
			}
		},
		items: {
			type: 'array',
			items: {
				type: 'object',
				required: ['id', 'content_text'],
				properties: {
					id: text,
					url,
					title: text,
					content_text: text,
					date_published: { type: 'string', format: 'date-time' },
					date_modified: { type: 'string', format: 'date-time' },
					tags: { type: 'array', items: text }
				},
				additionalProperties: false
			}
		}
	},
	additionalProperties: false
});

describe.each(STORIES)('feed.json of %s', (_, told) => {
	it.each([SITE, ''])('has the shape of JSON Feed 1.1; site “%s”', (site) => {
		isJsonFeed(JSON.parse(JSON.stringify(jsonFeed(told.model, entriesOf(told), { site }))));
		expect(isJsonFeed.errors).toBeNull();
	});

	it('says the same as the Atom feed', () => {
		const { items } = jsonFeed(told.model, entriesOf(told), { site: SITE });
		const { entry } = readAtom(told, SITE);
		expect(items.map(({ id, url, date_modified }) => [id, url, date_modified])).toEqual(
			entry.map(({ id, link, updated }) => [id, link[0]?.['@href'], updated])
		);
	});
});

describe('a correction', () => {
	const [first, second] = entriesOf(corrected);

	it('comes first, dated by its own day in the story’s zone, with what stood before', () => {
		expect(first).toMatchObject({
			title: 'Corrected: The letter is sent',
			paragraphs: ['The paper gives the hour.', 'Before: at 9', 'After: at 9:30'],
			path: 'minimal/data/#change-1',
			// Midnight in Chicago.
			updated: Date.UTC(2018, 1, 3, 6)
		});
	});

	it('dates the event that it names anew, and only that', () => {
		expect(second).toMatchObject({
			title: 'The letter is sent',
			published: Date.UTC(2018, 1, 1, 6),
			updated: Date.UTC(2018, 1, 3, 6)
		});
		expect(entriesOf(corrected).at(-1)?.updated).toBe(Date.UTC(2018, 1, 1, 6));
	});
});

it('a story’s words come out as words', () => {
	const [entry] = readAtom(hostile, SITE).entry.slice(1);
	const plain = entry?.title['#text']
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
	expect(plain).toBe(HOSTILE);
	expect(entry?.content['#text']).not.toContain('<b>');
});

it('an event under another id keeps its name, so that no reader is told of it anew', () => {
	const [event, ...others] = corrected.story.events;
	if (!event) throw new Error('The fixture has no event.');
	const moved = { ...event, id: 'letter-goes-out', formerly: [event.id] };
	const told = toldStory({ ...corrected.story, events: [moved, ...others], corrections: [] });
	const before = toldStory({ ...corrected.story, corrections: [] });
	expect(entriesOf(told).map(({ id }) => id)).toEqual(entriesOf(before).map(({ id }) => id));
});

it('of a large story the feed holds the first entries', () => {
	const large = toldStory(generateStory(MOST_ENTRIES + 10, 1));
	expect(entriesOf(large)).toHaveLength(MOST_ENTRIES);
});
