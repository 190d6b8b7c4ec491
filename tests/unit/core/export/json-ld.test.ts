import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import * as data from '../../../../src/lib/core/export/json-ld.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import type { Correction } from '../../../../src/lib/core/schema/story.ts';
import { SMALL } from '../model/small-story.ts';

const HOSTILE = '</script><!-- <img src=x onerror=alert(1)> & "quoted" \u2028 ]]>';
const CORRECTION: Correction = {
	date: '2026-02-01',
	kind: 'correction',
	records: ['second', 'said'],
	before: 'Two letters.',
	after: 'Three letters.',
	reason: 'Miscounted.'
};
const model = indexStory(
	resolveStory({
		...SMALL,
		title: HOSTILE,
		remarks: SMALL.remarks.map((remark) => ({ ...remark, words: HOSTILE })),
		corrections: [CORRECTION]
	})
);
const address = (path: string) => `https://example.org/small/${path}`;
const first = <T>(list: readonly T[]): T => {
	if (list[0] === undefined) throw new Error('empty');
	return list[0];
};
const second = model.event.get('second');
if (!second) throw new Error('no event');

const NODES = {
	story: data.storyData(model, '2026-01-01', address, 'https://example.org/files/small/'),
	event: data.eventData(model, address, second),
	remark: data.remarkData(model, address, first(model.remarks)),
	place: data.placeData(model, address, first(model.places)),
	dispute: data.disputeData(model, address, first(model.disputes))
};

const written = (node: data.Node): Record<string, unknown> =>
	JSON.parse(data.jsonLdScript(node).replace(/^<script[^>]*>|<\/script>$/g, '')) as Record<
		string,
		unknown
	>;

/** The vocabulary stands in for the one that is fetched: tests ask no other host. */
async function expand(node: data.Node) {
	const expanded = await jsonld.expand(written(node), {
		documentLoader: (url: string) =>
			Promise.resolve({
				contextUrl: undefined,
				documentUrl: url,
				document: { '@context': { '@vocab': 'https://schema.org/' } }
			})
	});
	return first(expanded as Record<string, unknown>[]);
}

describe.each(Object.entries(NODES))('the %s as schema.org', (_, node) => {
	test('is JSON-LD: every term is expanded, none is dropped', async () => {
		const expanded = await expand(node);
		const terms = Object.keys(written(node)).filter((key) => !key.startsWith('@'));
		for (const term of terms) expect(expanded).toHaveProperty([`https://schema.org/${term}`]);
		expect(expanded['@type']).toHaveLength(1);
	});

	test('ends no script and begins no tag, whatever the story says', () => {
		const script = data.jsonLdScript(node);
		expect(script.match(/</g)).toHaveLength(2);
		expect(script.match(/<\/script>/g)).toHaveLength(1);
	});
});

test('a remark is a quotation, to the letter, with who said it and what prints it', () => {
	expect(written(NODES.remark)['mainEntity']).toMatchObject({
		'@type': 'Quotation',
		text: HOSTILE,
		spokenByCharacter: { '@type': 'Person', name: 'A Mayor' },
		isBasedOn: [{ '@type': 'NewsArticle', name: 'The Paper' }]
	});
});

test('an event says when and where', () => {
	expect(written(NODES.event)['mainEntity']).toMatchObject({
		'@type': 'Event',
		startDate: '2018-01-24',
		location: [{ name: 'chicago' }, { name: 'cook' }, { name: 'illinois' }]
	});
});

test('a correction is told with the story and at each record that it concerns, nowhere else', () => {
	const comment = { '@type': 'CorrectionComment', datePublished: '2026-02-01' };
	for (const node of [NODES.story, NODES.event, NODES.remark]) {
		expect(written(node)).toMatchObject({ correction: [comment] });
	}
	expect(written(NODES.place)).not.toHaveProperty('correction');
});

test('a date that is only about right is not said as a plain one', () => {
	const node = data.storyData(model, '2026-01~', address, '');
	expect(written(node)).not.toHaveProperty('datePublished');
});
