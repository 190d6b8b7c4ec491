/** What is said of two versions of a story: exactly what changed, and nothing else. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffAsMarkdown, diffAsText } from '#lib/core/diff/diff-report.ts';
import { diffStories, isSame, type StoryDiff } from '#lib/core/diff/story-diff.ts';
import type { Correction, Story } from '#lib/core/schema/story.ts';
import { event } from '../model/small-story.ts';

const OLD = JSON.parse(readFileSync('tests/fixtures/good/minimal.json', 'utf8')) as Story;
const shipped = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;

/** A copy of the old version, changed. */
function edited(edit: (story: Story) => void): Story {
	const story = structuredClone(OLD);
	edit(story);
	return story;
}

/** The first of a list. */
function first<T>(list: readonly T[]): T {
	const [item] = list;
	if (item === undefined) throw new Error('The fixture has lost a record.');
	return item;
}

const entry = (kind: Correction['kind'], ...records: string[]): Correction => ({
	date: '2018-02-04',
	kind,
	records,
	reason: 'Because.'
});

const NOTHING: StoryDiff = {
	added: [],
	removed: [],
	changed: [],
	story: [],
	corrections: { added: [], removed: [] },
	unexplained: []
};

const SENT = { kind: 'event', id: 'letter-sent', name: 'The letter is sent' } as const;
const ANSWERED = { kind: 'event', id: 'letter-answered', name: 'The mayor answers' } as const;

/** Twelve changes that a person made by hand, and all that is to be said of each. */
const PAIRS: readonly (readonly [
	words: string,
	edit: (story: Story) => void,
	expected: Partial<StoryDiff>
])[] = [
	[
		'a new event is added, and nobody was told',
		(story) => story.events.push(event('reply', '2018-01-25', { title: 'A reply' })),
		{
			added: [{ kind: 'event', id: 'reply', name: 'A reply' }],
			unexplained: [
				{ what: 'added', record: { kind: 'event', id: 'reply', name: 'A reply' }, fields: [] }
			]
		}
	],
	[
		'a new event is added with its entry',
		(story) => {
			story.events.push(event('reply', '2018-01-25', { title: 'A reply' }));
			story.corrections.push(entry('addition', 'reply'));
		},
		{
			added: [{ kind: 'event', id: 'reply', name: 'A reply' }],
			corrections: { added: [entry('addition', 'reply')], removed: [] }
		}
	],
	[
		'a remark is taken out with a retraction',
		(story) => {
			story.remarks = [];
			story.corrections.push(entry('retraction', 'letter-answered'));
		},
		{
			removed: [
				{
					kind: 'remark',
					id: 'mayor-no',
					name: 'We can\'t agree to "conditions" of this kind'
				}
			],
			corrections: { added: [entry('retraction', 'letter-answered')], removed: [] }
		}
	],
	[
		'an event moves to another hour, and its entry says so',
		(story) => {
			first(story.events).time = '09:45';
			story.corrections.push(entry('correction', 'letter-sent'));
		},
		{
			changed: [
				{
					...SENT,
					changes: [
						{ kind: 'moved', field: 'time', published: true, before: '09:30', after: '09:45' }
					]
				}
			],
			corrections: { added: [entry('correction', 'letter-sent')], removed: [] }
		}
	],
	[
		'the limit of an hour moves, and the only new entry names another event',
		(story) => {
			first(story.events.slice(1)).notAfter = { time: '16:00', by: 'paper' };
			story.corrections.push(entry('correction', 'letter-sent'));
		},
		{
			changed: [
				{
					...ANSWERED,
					changes: [
						{
							kind: 'moved',
							field: 'notAfter.time',
							published: true,
							before: '17:30',
							after: '16:00'
						}
					]
				}
			],
			corrections: { added: [entry('correction', 'letter-sent')], removed: [] },
			unexplained: [{ what: 'changed', record: ANSWERED, fields: ['notAfter.time'] }]
		}
	],
	[
		'a word of a summary changes',
		(story) => (first(story.events).summary = 'The letter is sent to the city and a county.'),
		{
			changed: [
				{
					...SENT,
					changes: [
						{
							kind: 'words',
							field: 'summary',
							published: true,
							before: 'The letter is sent to the city and the county.',
							after: 'The letter is sent to the city and a county.',
							parts: [
								{ kind: 'same', text: 'The letter is sent to the city and ' },
								{ kind: 'removed', text: 'the' },
								{ kind: 'added', text: 'a' },
								{ kind: 'same', text: ' county.' }
							]
						}
					]
				}
			],
			unexplained: [{ what: 'changed', record: SENT, fields: ['summary'] }]
		}
	],
	[
		'an event gains a place, and another becomes the most concerned',
		(story) => (first(story.events).places = ['cook-county', 'chicago', 'city-hall']),
		{
			changed: [
				{
					...SENT,
					changes: [
						{
							kind: 'items',
							field: 'places',
							published: true,
							added: ['city-hall'],
							removed: []
						},
						{
							kind: 'order',
							field: 'places',
							published: true,
							before: ['chicago'],
							after: ['cook-county']
						}
					]
				}
			],
			unexplained: [{ what: 'changed', record: SENT, fields: ['places'] }]
		}
	],
	[
		'a wording is copied anew from its source',
		(story) => (first(first(story.remarks).wordings).exact = 'We can’t agree.'),
		{
			changed: [
				{
					kind: 'remark',
					id: 'mayor-no',
					name: 'We can\'t agree to "conditions" of this kind',
					changes: [
						{
							kind: 'words',
							field: 'wordings[statement].exact',
							published: true,
							before: '“We can’t agree to “conditions” of this kind,” he said.',
							after: 'We can’t agree.',
							parts: expect.any(Array) as never
						}
					]
				}
			],
			unexplained: [
				{
					what: 'changed',
					record: {
						kind: 'remark',
						id: 'mayor-no',
						name: 'We can\'t agree to "conditions" of this kind'
					},
					fields: ['wordings[statement].exact']
				}
			]
		}
	],
	[
		'the second claim of a dispute is put in other words and gets a source',
		(story) =>
			first(story.disputes).claims.splice(1, 1, {
				claim: 'Three letters were sent.',
				sources: ['paper', 'statement']
			}),
		{
			changed: [
				{
					kind: 'dispute',
					id: 'how-many',
					name: 'How many letters were sent?',
					changes: [
						{
							kind: 'words',
							field: 'claims[2].claim',
							published: true,
							before: 'Two letters were sent.',
							after: 'Three letters were sent.',
							parts: [
								{ kind: 'removed', text: 'Two' },
								{ kind: 'added', text: 'Three' },
								{ kind: 'same', text: ' letters were sent.' }
							]
						},
						{
							kind: 'items',
							field: 'claims[2].sources',
							published: true,
							added: ['paper'],
							removed: []
						}
					]
				}
			],
			unexplained: [
				{
					what: 'changed',
					record: { kind: 'dispute', id: 'how-many', name: 'How many letters were sent?' },
					fields: ['claims[2].claim', 'claims[2].sources']
				}
			]
		}
	],
	[
		'only what is drawn and kept in the books changes',
		(story) => {
			story.version = '1.0.1';
			story.updated = '2018-02-05';
			first(story.events).weight = 2;
			first(story.places).labels = { 960: { side: 'left' } };
			first(story.sources).accessed = '2018-02-05';
		},
		{
			changed: [
				{
					kind: 'source',
					id: 'paper',
					name: 'Letter reaches City Hall',
					changes: [
						{
							kind: 'value',
							field: 'accessed',
							published: false,
							before: '2018-02-01',
							after: '2018-02-05'
						}
					]
				},
				{
					kind: 'place',
					id: 'chicago',
					name: 'Chicago',
					changes: [
						{
							kind: 'value',
							field: 'labels.960.side',
							published: false,
							before: 'right',
							after: 'left'
						}
					]
				},
				{
					...SENT,
					changes: [{ kind: 'value', field: 'weight', published: false, before: 3, after: 2 }]
				}
			],
			story: [
				{
					kind: 'value',
					field: 'updated',
					published: false,
					before: '2018-02-03',
					after: '2018-02-05'
				},
				{
					kind: 'value',
					field: 'version',
					published: false,
					before: '1.0.0',
					after: '1.0.1'
				}
			]
		}
	],
	[
		'the headline changes, and the log has no new entry',
		(story) => (story.title = 'A note to Chicago'),
		{
			story: [
				{
					kind: 'words',
					field: 'title',
					published: true,
					before: 'A letter to Chicago',
					after: 'A note to Chicago',
					parts: [
						{ kind: 'same', text: 'A ' },
						{ kind: 'removed', text: 'letter' },
						{ kind: 'added', text: 'note' },
						{ kind: 'same', text: ' to Chicago' }
					]
				}
			],
			unexplained: [{ what: 'changed', record: null, fields: ['title'] }]
		}
	],
	[
		'an entry of the log itself is rewritten',
		(story) => (first(story.corrections).reason = 'A slip.'),
		{
			corrections: {
				added: [{ ...first(OLD.corrections), reason: 'A slip.' }],
				removed: OLD.corrections
			},
			unexplained: [{ what: 'changed', record: null, fields: ['corrections'] }]
		}
	]
];

describe('two versions of a story', () => {
	it.each(PAIRS)('%s', (_, edit, expected) => {
		expect(diffStories(OLD, edited(edit))).toEqual({ ...NOTHING, ...expected });
	});

	it('differ the other way round by as much', () => {
		for (const [, edit] of PAIRS) {
			const changed = edited(edit);
			const [there, back] = [diffStories(OLD, changed), diffStories(changed, OLD)];
			expect(back.added).toEqual(there.removed);
			expect(back.removed).toEqual(there.added);
			expect(back.changed.map(({ id }) => id)).toEqual(there.changed.map(({ id }) => id));
		}
	});

	it('know a record under another id, wherever it is named', () => {
		const renamed = edited((story) => {
			first(story.events).id = 'letter-goes-out';
			first(story.events).formerly = ['letter-sent'];
			first(story.events.slice(1)).notBefore = { time: '10:00', by: 'letter-goes-out' };
			first(story.disputes).records = ['letter-goes-out'];
			first(story.corrections).records = ['letter-goes-out'];
			story.focus.event = 'letter-goes-out';
			story.map.moments = ['letter-goes-out'];
		});
		expect(diffStories(OLD, renamed)).toEqual({
			...NOTHING,
			changed: [
				{
					...SENT,
					id: 'letter-goes-out',
					changes: [
						{
							kind: 'items',
							field: 'formerly',
							published: false,
							added: ['letter-sent'],
							removed: []
						}
					]
				}
			]
		});
	});

	it('tell of an order that has a meaning', () => {
		const turned = edited((story) => story.statuses.reverse());
		expect(diffStories(OLD, turned)).toMatchObject({
			story: [{ kind: 'order', field: 'statuses', before: ['unmentioned', 'named'] }],
			unexplained: [{ record: null, fields: ['statuses'] }]
		});
	});
});

/** Lists whose order says something (`list-meaning.ts`). */
const ORDERED = ['lanes', 'statuses', 'authors', 'author', 'windows', 'tour', 'moments', 'claims'];

/** The same story written by someone else: other orders where orders mean nothing. */
function rewritten(value: unknown, random: () => number, name = '', isEvent = false): unknown {
	const shuffle = <T>(list: readonly T[]): T[] =>
		list
			.map((item) => [random(), item] as const)
			.sort(([x], [y]) => x - y)
			.map(([, item]) => item);
	if (Array.isArray(value)) {
		const items = value.map((item) => rewritten(item, random, '', name === 'events'));
		if (ORDERED.includes(name) || items.every((item) => typeof item === 'number')) return items;
		const leads = name === 'wordings' || (name === 'places' && isEvent);
		return leads ? [...items.slice(0, 1), ...shuffle(items.slice(1))] : shuffle(items);
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		shuffle(Object.entries(value)).map(([key, item]) => [
			key,
			rewritten(item, random, key, isEvent)
		])
	);
}

describe('a story that is only reordered and reformatted', () => {
	it.each([
		['the smallest story', OLD],
		['the shipped story', shipped]
	])('has not changed: %s', (_, story) => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
				const again = rewritten(story, () => Number(numbers.next().value));
				const text = JSON.stringify(again, null, 8).replaceAll('\n', '\r\n');
				expect(diffStories(story, JSON.parse(text) as Story)).toEqual(NOTHING);
			}),
			{ numRuns: 10 }
		);
	});

	it('is told apart from one that has changed', () => {
		expect(isSame(diffStories(OLD, OLD))).toBe(true);
		expect(diffAsText(diffStories(OLD, OLD))).toBe('Nothing changed.\n');
		for (const [, edit] of PAIRS) expect(isSame(diffStories(OLD, edited(edit)))).toBe(false);
	});
});

describe('the report', () => {
	it('marks words taken out and put in, and says how to mend what is not explained', () => {
		const told = edited((story) => (first(story.events).title = 'The letter was sent'));
		const text = diffAsText(diffStories(OLD, told));
		expect(text).toContain('words of title: The letter [-is-]{+was+} sent');
		expect(text).toContain('add an entry to corrections that names letter-sent');
	});

	it('lets no word of a story format a comment, call a person or point to a ticket', () => {
		const told = edited((story) => {
			first(story.events).title = 'A *bold* <b>letter</b> to @mayor, see #12 [here](x)';
		});
		const markdown = diffAsMarkdown(diffStories(OLD, told));
		expect(markdown).not.toMatch(/<b>|[^\\]\*bold|@mayor|#12|[^\\]\[here/);
		expect(markdown).toContain('<ins>');
		expect(markdown).toContain('<del>');
	});
});
