/** What an embed's address says, however it was written, and what is copied for it. */
import fc from 'fast-check';
import { parseDocument, DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { NOTHING_CHOSEN } from '../../../../src/lib/core/model/choice.ts';
import { EMBED_RECORDS, EMBED_VIEWS } from '../../../../src/lib/core/views/embed-views.ts';
import { embedSnippets } from '../../../../src/lib/core/views/embed-snippets.ts';
import {
	embedAddress,
	FIRST_WISH,
	HEIGHTS,
	pageAddress,
	parseWish,
	picturePath,
	queryOf,
	wishPairs,
	type EmbedWish,
	type KnownIds
} from '../../../../src/lib/core/views/embed-wish.ts';

const ids = (...names: string[]) => names.map((id) => ({ id }));
const known: KnownIds = {
	event: ids('sent', 'answered'),
	place: ids('chicago'),
	remark: ids('said'),
	lane: ids('law', 'letters'),
	person: ids('mayor'),
	version: ids('1.1.0', '1.0.0')
};
const read = (query: string) => parseWish(new URLSearchParams(query), known);
const SITE = 'https://example.org/some/folder';

const choice = fc.record({
	...Object.fromEntries(
		Object.entries(NOTHING_CHOSEN).map(([key, none]) => [key, fc.constant(none)])
	),
	at: fc.constantFrom(null, 'sent', 'answered'),
	place: fc.constantFrom(null, 'chicago'),
	lanes: fc.subarray(['law', 'letters']),
	person: fc.constantFrom(null, 'mayor')
});
const span = fc.constantFrom(
	{ from: null, to: null },
	{ from: '2017', to: '2018' },
	{ from: '2018-01-24T07:00', to: '2018-01-24T23:00' }
);
const wishes: fc.Arbitrary<EmbedWish> = fc
	.record({
		shown: fc.constantFrom(
			...EMBED_VIEWS.map(({ id }) => ({ kind: id, record: '' })),
			...EMBED_RECORDS.map((kind) => ({ kind, record: known[kind][0]?.id ?? '' }))
		),
		choice,
		span,
		theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
		version: fc.constantFrom(null, '1.1.0', '1.0.0'),
		room: fc.oneof(
			fc.constant({ height: null, follows: false }),
			fc.constant({ height: null, follows: true }),
			fc.record({
				height: fc.integer({ min: HEIGHTS.least, max: HEIGHTS.most }),
				follows: fc.constant(false)
			})
		),
		isStill: fc.boolean()
	})
	.map(({ shown, choice, span, theme, version, room, isStill }) => ({
		...shown,
		choice: { ...NOTHING_CHOSEN, ...choice, ...span },
		theme,
		version,
		...room,
		isStill
	}));

describe('the address of the page where embeds are made', () => {
	it('gives back what was chosen', () => {
		fc.assert(
			fc.property(wishes, (wish) => {
				expect(read(queryOf(wishPairs(wish)))).toEqual({ wish, unknown: [] });
			})
		);
	});

	it('is empty while nothing is chosen', () => {
		expect(queryOf(wishPairs(FIRST_WISH))).toBe('');
	});

	it('says what the story has not, and leaves it out', () => {
		const { wish, unknown } = read(
			'at=lost&place=chicago&lane=law,nowhere&person=nobody&version=0.9.0'
		);
		expect(unknown).toEqual(['lost', 'nowhere', 'nobody', '0.9.0']);
		expect(wish.choice).toEqual({ ...NOTHING_CHOSEN, place: 'chicago', lanes: ['law'] });
	});

	it('shows the whole where a record is asked for that is not there', () => {
		expect(read('show=event&record=lost')).toEqual({ wish: FIRST_WISH, unknown: ['lost'] });
		expect(read('show=event').wish.kind).toBe('timeline');
	});

	it.each(['from=2018&to=2017', 'from=soon&to=later', 'from=2018'])(
		'has no window in %s',
		(query) => {
			const { wish, unknown } = read(query);
			expect(wish).toEqual(FIRST_WISH);
			expect(unknown).toHaveLength(1);
		}
	);

	it('asks for nothing that the story has not, whatever it says', () => {
		const words = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('__proto__', '"><b>', 'NaN', '1e9')
		);
		const keys = [
			'show',
			'record',
			'at',
			'place',
			'from',
			'to',
			'lane',
			'person',
			'theme',
			'version',
			'height',
			'still'
		];
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...keys), words), (query) => {
				const { wish } = parseWish(new Map(Object.entries(query)) as never, known);
				const { at, place, lanes, person } = wish.choice;
				const has = (kind: keyof KnownIds, id: string | null) =>
					id === null || known[kind].some((one) => one.id === id);
				expect(has('event', at) && has('place', place) && has('person', person)).toBe(true);
				expect(lanes.every((lane) => has('lane', lane))).toBe(true);
				expect(wish.height ?? HEIGHTS.least).toBeGreaterThanOrEqual(HEIGHTS.least);
			})
		);
	});
});

describe('the addresses of an embed', () => {
	const wish: EmbedWish = {
		...FIRST_WISH,
		theme: 'dark',
		choice: { ...NOTHING_CHOSEN, at: 'sent', lanes: ['law', 'letters'] }
	};

	it('carry the choices', () => {
		expect(embedAddress(SITE, 'story', wish)).toBe(
			`${SITE}/embed/story/timeline/?at=sent&lane=law%2Cletters&theme=dark`
		);
		expect(pageAddress(SITE, 'story', wish)).toBe(`${SITE}/story/?at=sent&lane=law%2Cletters`);
	});

	it('carry none where no script could heed them', () => {
		expect(embedAddress(SITE, 'story', { ...wish, isStill: true })).toBe(
			`${SITE}/embed/story/timeline/still/`
		);
		expect(embedAddress(SITE, 'story', { ...wish, kind: 'place', record: 'chicago' })).toBe(
			`${SITE}/embed/story/place/chicago/`
		);
	});

	it('have a page and a picture of the same', () => {
		const place = { ...wish, kind: 'place', record: 'chicago' } as const;
		expect(pageAddress(SITE, 'story', place)).toBe(`${SITE}/story/places/chicago/`);
		expect(picturePath('story', place)).toBe('files/story/cards/places/chicago.png');
		expect(picturePath('story', { kind: 'map', record: '' })).toBe('files/story/map.png');
	});
});

describe('the texts to copy', () => {
	const embedded = { site: SITE, story: 'story', title: 'Timeline: <b>"Day"</b>', height: 480 };
	const all = (wish: EmbedWish) => embedSnippets({ ...embedded, wish, hasOembed: true });
	const textOf = (wish: EmbedWish, id: string) =>
		all(wish).find((one) => one.id === id)?.text ?? '';
	const first = (html: string) => DomUtils.getElementsByTagName(() => true, parseDocument(html))[0];

	it('frame the address, with the title as words', () => {
		fc.assert(
			fc.property(wishes, fc.string({ unit: 'binary' }), (wish, title) => {
				const [frame] = embedSnippets({ ...embedded, title, wish, hasOembed: false }).filter(
					({ id }) => id === 'frame'
				);
				const parsed = first(frame?.text ?? '');
				expect(parsed?.name).toBe('iframe');
				expect(parsed?.attribs['src']).toBe(embedAddress(SITE, 'story', wish));
				expect(
					DomUtils.getElementsByTagName(() => true, parseDocument(frame?.text ?? ''))
				).toHaveLength(1);
			})
		);
	});

	it('put first what suits the height that was asked for', () => {
		expect(all(FIRST_WISH)[0]?.id).toBe('frame');
		expect(all({ ...FIRST_WISH, follows: true })[0]?.id).toBe('script');
	});

	it('leave a link to the page where the script does not run', () => {
		for (const id of ['element', 'quote']) {
			expect(textOf(FIRST_WISH, id)).toContain(
				`<a href="${SITE}/story/">Timeline: &lt;b&gt;&quot;Day&quot;&lt;/b&gt;</a>`
			);
			expect(textOf(FIRST_WISH, id)).toContain(`<script src="${SITE}/embed.js" async></script>`);
		}
	});

	it('need no script for what has none itself', () => {
		for (const wish of [
			{ ...FIRST_WISH, isStill: true },
			{ ...FIRST_WISH, kind: 'event', record: 'sent' }
		] as const) {
			expect(all(wish).every(({ text }) => !text.includes('<script'))).toBe(true);
		}
	});

	it('escape what means something in Markdown', () => {
		expect(textOf(FIRST_WISH, 'markdown')).toBe(
			`[![Timeline: \\<b\\>"Day"\\</b\\>](${SITE}/files/story/timeline.png)](${SITE}/story/)`
		);
	});

	it('offer an address to paste only where the site has answers for it', () => {
		const pasted = (kind: EmbedWish['kind'], record = '') =>
			textOf({ ...FIRST_WISH, kind, record }, 'paste');
		expect(pasted('timeline')).toBe(`${SITE}/story/`);
		expect(pasted('map')).toBe(`${SITE}/embed/story/map/`);
		expect(pasted('remark', 'said')).toBe(`${SITE}/story/remarks/said/`);
		const without = embedSnippets({ ...embedded, wish: FIRST_WISH, hasOembed: false });
		expect(without.map(({ id }) => id)).not.toContain('paste');
	});
});
