/**
 * A story and its records as schema.org in JSON-LD, for search engines and other programs that
 * read pages. It says nothing that the page does not say.
 */
import type {
	CitedSource,
	Model,
	StoryEvent,
	StoryPlace,
	StoryRemark
} from '../model/story-model.ts';
import type { Correction, Dispute, Name, Source } from '../schema/story.ts';
import { pageData } from '../text/page-data.ts';
import { attributeRemark } from '../views/attribution.ts';
import { recordPath, type RecordPages } from '../views/record-paths.ts';
import { sourcesOfPlace, sourcesOfRemark } from '../views/source-uses.ts';

/** A node; what is undefined in it is left out. */
export type Node = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** Writes a path from the story's own address as an address, whole or from the page at hand. */
export type AddressOf = (path: string) => string;

/** The `<script>` of a node. No text can end it: each "<" is escaped. */
export const jsonLdScript = (node: Node): string =>
	`<script type="application/ld+json">${pageData({ '@context': CONTEXT, ...node })}</script>`;

/**
 * @param published EDTF, as the file has it
 * @param files address of the folder of the story's files, with its slash
 */
export function storyData(
	model: Model,
	published: string,
	address: AddressOf,
	files: string
): Node {
	const { story } = model;
	const common = {
		name: story.title,
		description: story.description,
		inLanguage: story.language,
		datePublished: dateOf(published),
		dateModified: dateOf(story.updated),
		author: story.authors.map(authorData),
		license: { '@type': 'CreativeWork', name: story.license }
	};
	return {
		'@type': 'Article',
		'@id': address(''),
		url: address(''),
		headline: story.title,
		image: `${files}card.png`,
		...common,
		correction: some(model.corrections.map(correctionData)),
		mainEntity: {
			'@type': 'Dataset',
			...common,
			version: story.version,
			distribution: {
				'@type': 'DataDownload',
				encodingFormat: 'application/json',
				contentUrl: `${files}dataset.json`
			}
		}
	};
}

export const eventData = (model: Model, address: AddressOf, event: StoryEvent): Node =>
	recordData(model, address, 'events', event.id, event.title, {
		'@type': 'Event',
		name: event.title,
		description: event.summary,
		startDate: event.when.datetime || undefined,
		location: some(
			event.places.flatMap((id) => {
				const place = model.place.get(id);
				return place ? [placeNode(place, address)] : [];
			})
		),
		subjectOf: some(cited(model, event.sources))
	});

export function remarkData(model: Model, address: AddressOf, remark: StoryRemark): Node {
	const { name, role } = attributeRemark(model, remark);
	const speaker = { '@type': 'Person', name, jobTitle: role || undefined };
	return recordData(model, address, 'remarks', remark.id, name, {
		'@type': 'Quotation',
		text: remark.words,
		inLanguage: model.story.language,
		dateCreated: remark.when.datetime || undefined,
		spokenByCharacter: speaker,
		creator: speaker,
		isBasedOn: cited(model, sourcesOfRemark(remark))
	});
}

export const placeData = (model: Model, address: AddressOf, place: StoryPlace): Node =>
	recordData(model, address, 'places', place.id, place.names.formal, {
		...placeNode(place, address),
		sameAs: place.wikidata && `https://www.wikidata.org/entity/${place.wikidata}`,
		identifier: place.ocd,
		containedInPlace: some(
			place.within.flatMap((id) => {
				const outer = model.place.get(id);
				return outer ? [placeNode(outer, address)] : [];
			})
		),
		subjectOf: some(cited(model, sourcesOfPlace(place)))
	});

export const disputeData = (model: Model, address: AddressOf, dispute: Dispute): Node =>
	recordData(model, address, 'disputes', dispute.id, dispute.question, {
		'@type': 'Question',
		name: dispute.question,
		suggestedAnswer: dispute.claims.map(({ claim, sources }) => ({
			'@type': 'Answer',
			text: claim,
			citation: cited(model, sources)
		}))
	});

/** The page of a record, which carries what was corrected in it. */
function recordData(
	{ corrections }: Model,
	address: AddressOf,
	kind: RecordPages,
	id: string,
	name: string,
	mainEntity: Node
): Node {
	const own = corrections.filter(({ records }) => records.includes(id));
	const here = address(recordPath(kind, id));
	return {
		'@type': 'WebPage',
		'@id': here,
		url: here,
		name,
		isPartOf: { '@id': address('') },
		correction: some(own.map(correctionData)),
		mainEntity
	};
}

const correctionData = ({ date, kind, before, after, reason }: Correction): Node => ({
	'@type': 'CorrectionComment',
	name: kind,
	datePublished: dateOf(date),
	text: [reason, before && `Before: ${before}`, after && `Now: ${after}`].filter(Boolean).join(' ')
});

const placeNode = ({ id, kind, names, point }: StoryPlace, address: AddressOf): Node => ({
	'@type': kind === 'site' ? 'Place' : 'AdministrativeArea',
	'@id': `${address(recordPath('places', id))}#place`,
	name: names.formal,
	geo: { '@type': 'GeoCoordinates', longitude: point[0], latitude: point[1] }
});

const TYPES: Readonly<Partial<Record<Source['type'], string>>> = {
	'article-newspaper': 'NewsArticle',
	'article-magazine': 'Article',
	webpage: 'WebPage',
	post: 'SocialMediaPosting',
	'post-weblog': 'BlogPosting',
	report: 'Report',
	legislation: 'Legislation'
};

function cited(model: Model, ids: readonly string[]): Node[] {
	return [...new Set(ids)].flatMap((id) => {
		const source = model.source.get(id);
		return source ? [sourceNode(source)] : [];
	});
}

const sourceNode = ({ type, title, publisher, author, issued, URL }: CitedSource): Node => ({
	'@type': TYPES[type] ?? 'CreativeWork',
	name: title ?? publisher,
	author: some((author ?? []).map(authorData)),
	publisher: { '@type': 'Organization', name: publisher },
	datePublished: dateOf(issued),
	url: URL
});

const authorData = ({ literal, given, family }: Name): Node =>
	literal === undefined
		? { '@type': 'Person', name: [given, family].filter(Boolean).join(' ') }
		: { '@type': 'Organization', name: literal };

/** ISO 8601 as far as EDTF is that too; a date in doubt is not said to programs as a plain one. */
const dateOf = (edtf: string | undefined): string | undefined =>
	edtf !== undefined && /^\d{4}(-\d\d){0,2}(T[\d:]+([+-]\d\d:\d\d|Z))?$/.test(edtf)
		? edtf
		: undefined;

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);
