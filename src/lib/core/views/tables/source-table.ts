/** The sources as a table: what each is, how far it goes, and what rests on it. */
import type { CitedSource, Model } from '../../model/story-model.ts';
import { countWords } from '../../dates/words.ts';
import { attributeRemark } from '../attribution.ts';
import { authorWords } from '../cite.ts';
import { sourceKind } from '../source-kind.ts';
import { isOneSource, sourcesOfRemark, sourceUses, type SourceUses } from '../source-uses.ts';
import { plain, quiet, type Cell, type Item, type RecordTable } from './record-table.ts';

export function sourceTable(model: Model): RecordTable {
	const uses = sourceUses(model);
	const ranks = rankByDate(model.sources);
	return {
		id: 'sources',
		title: 'Sources',
		one: 'source',
		many: 'sources',
		caption: 'Every source of the story, numbered as it is cited.',
		sortedBy: 'number',
		columns: [
			{ id: 'number', label: 'No.', sorts: 'number' },
			{ id: 'title', label: 'Source', sorts: 'text', heads: true },
			{ id: 'publisher', label: 'Publisher', sorts: 'text' },
			{ id: 'date', label: 'Date', sorts: 'number' },
			{ id: 'kind', label: 'Kind', sorts: 'text' },
			{ id: 'uses', label: 'What rests on it', sorts: 'number' }
		],
		rows: model.sources.map((source) => {
			const rank = ranks.get(source.id);
			return {
				id: source.id,
				cells: [
					{ lines: plain(String(source.number)), value: source.number },
					titleCell(source),
					{ lines: plain(source.publisher) },
					{ lines: plain(source.issuedWords), ...(rank === undefined ? {} : { value: rank }) },
					{
						lines: [
							...plain(sourceKind({ type: source.type })),
							...quiet(source.primary ? 'The record itself' : undefined)
						]
					},
					usesCell(model, uses.get(source.id))
				]
			};
		})
	};
}

/** EDTF sorts by its characters as far as days go; what has no date has no rank and comes last. */
function rankByDate(sources: readonly CitedSource[]): ReadonlyMap<string, number> {
	const dated = sources.flatMap(({ id, issued }) => (issued ? [{ id, issued }] : []));
	dated.sort((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : 0));
	return new Map(dated.map(({ id }, rank) => [id, rank]));
}

function titleCell(source: CitedSource): Cell {
	const { title, publisher, URL, archive, accessed, note } = source;
	const words = title ?? publisher;
	return {
		lines: [
			{ items: [{ text: words, ...(URL ? { href: URL } : {}) }] },
			...quiet(authorWords(source)),
			...quiet(URL ? undefined : 'Cited without an address.'),
			...(archive ? [{ items: [{ text: 'Archived copy', href: archive }] }] : []),
			...quiet(accessed ? `Read on ${accessed}.` : undefined),
			...quiet(note)
		],
		value: words
	};
}

/** Everything that cites it, under a word that counts it; what it alone supports is marked. */
function usesCell(model: Model, uses: SourceUses | undefined): Cell {
	const items: Item[] = [
		...(uses?.events ?? []).map(({ id, title, when, sources }) => ({
			text: `${when.day}: ${title}${only(sources)}`,
			record: id
		})),
		...(uses?.remarks ?? []).map((remark) => ({
			text: `${attributeRemark(model, remark).name}: “${remark.words}”${only(sourcesOfRemark(remark))}`,
			record: remark.id
		})),
		...(uses?.disputes ?? []).map(({ dispute, claims }) => ({
			text: `${dispute.question} Claim ${claims.join(', ')}`,
			record: dispute.id
		})),
		...(uses?.places ?? []).map(({ id, names }) => ({ text: names.formal, record: id })),
		...(uses?.people ?? []).map(({ name, role }) => ({ text: `${name}, ${role}` }))
	];
	const alone =
		(uses?.events ?? []).filter(({ sources }) => isOneSource(sources)).length +
		(uses?.remarks ?? []).filter((remark) => isOneSource(sourcesOfRemark(remark))).length;
	return {
		lines: quiet(alone ? `One source: ${alone} rest on it alone` : undefined),
		value: items.length,
		...(items.length ? { folded: { words: countWords(items.length, 'record'), items } } : {})
	};
}

const only = (sources: readonly string[]): string => (isOneSource(sources) ? ' (one source)' : '');
