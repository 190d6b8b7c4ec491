import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { cslDate, cslItem } from '#lib/core/export/csl-json.ts';
import { STORIES } from './told-stories.ts';

/** The part of the schema of CSL-JSON 1.0.2 that a story's sources use; nothing else is allowed. */
const date = {
	type: 'object',
	properties: {
		'date-parts': {
			type: 'array',
			minItems: 1,
			maxItems: 2,
			items: {
				type: 'array',
				minItems: 1,
				maxItems: 3,
				items: { type: ['string', 'number'] }
			}
		},
		circa: { type: ['string', 'number', 'boolean'] },
		literal: { type: 'string' }
	},
	additionalProperties: false
};
const text = { type: 'string' };
const isCsl = new Ajv({ allowUnionTypes: true }).compile({
	type: 'array',
	items: {
		type: 'object',
		required: ['type', 'id'],
		properties: {
			id: text,
			type: {
				enum: [
					...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill'],
					...['book', 'broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document'],
					...['hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map'],
					...['personal_communication', 'post', 'post-weblog', 'regulation', 'report'],
					...['review', 'speech', 'standard', 'thesis', 'treaty', 'webpage']
				]
			},
			title: text,
			author: {
				type: 'array',
				items: {
					type: 'object',
					properties: { family: text, given: text, literal: text },
					additionalProperties: false
				}
			},
			publisher: text,
			'container-title': text,
			issued: date,
			accessed: date,
			URL: text,
			archive_location: text,
			annote: text
		},
		additionalProperties: false
	}
});

describe.each(STORIES)('sources.csl.json of %s', (_, { story }) => {
	const items = story.sources.map(cslItem);

	it('has the shape of CSL-JSON', () => {
		isCsl(items);
		expect(isCsl.errors).toBeNull();
	});

	it('has each source once, with its title and who published it', () => {
		expect(items.map(({ id, title }) => [id, title])).toEqual(
			story.sources.map(({ id, title }) => [id, title])
		);
		const publishers = items.map((item) => item['container-title'] ?? item.publisher);
		expect(publishers).toEqual(story.sources.map(({ publisher }) => publisher));
	});
});

it.each([
	['2018-01-24', { 'date-parts': [[2018, 1, 24]] }],
	['2018-01-24T17:30-05:00', { 'date-parts': [[2018, 1, 24]] }],
	['2018-01', { 'date-parts': [[2018, 1]] }],
	['2018', { 'date-parts': [[2018]] }],
	['2018-01~', { 'date-parts': [[2018, 1]], circa: true }],
	[
		'2018-01-03/2018-02',
		{
			'date-parts': [
				[2018, 1, 3],
				[2018, 2]
			]
		}
	],
	['2018-01-03/..', { literal: 'From Jan. 3, 2018 on' }],
	['201X', { literal: '2010s' }],
	['2018-21', { literal: 'Spring 2018' }],
	['[2018-01-03,2018-01-05]', { literal: 'One of Jan. 3 or 5, 2018' }]
])('the date %s is no more exact than it was', (edtf, expected) => {
	expect(cslDate(edtf)).toEqual(expected);
});
