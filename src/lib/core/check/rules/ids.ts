/** Ids: that each is one record's own, and that what names one leads to it. */
import { FIELD, type RecordKind } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { formatPath } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { a, either, quote } from '../words.ts';
import type { Surroundings } from './rule.ts';

export function* idsAreUnique({ ids }: Draft): Generator<Observation> {
	for (const [id, [first, ...others]] of ids) {
		for (const { path } of first ? others : []) {
			yield {
				code: 'duplicate-id',
				path: [...path, 'id'],
				seen: `${quote(id)}, which ${formatPath(first?.path ?? [])} has already`
			};
		}
	}
}

/** An address that once led to a record may lead to no other. */
export function* formerIdsAreFree({ fields, ids }: Draft): Generator<Observation> {
	const known = new Map<string, string>();
	for (const { title, text, path } of fields) {
		if (title !== FIELD.former) continue;
		const [holder] = ids.get(text) ?? [];
		const other = holder ? `the id of ${formatPath(holder.path)}` : known.get(text);
		if (other) yield { code: 'former-id-in-use', path, seen: `${quote(text)}, which is ${other}` };
		known.set(text, `named as a former id at ${formatPath(path)} too`);
	}
}

export function* idIsFileName({ head }: Draft, { fileName }: Surroundings): Generator<Observation> {
	const [name, version] = namesIn(fileName);
	if (name === undefined || head.id === undefined || head.id === name) return;
	const what =
		version === undefined ? `file named ${quote(`${name}.json`)}` : `folder ${quote(name)}`;
	yield { code: 'id-not-file-name', path: ['id'], seen: `${quote(head.id)} in a ${what}` };
}

export function* versionIsFileName(
	{ head }: Draft,
	{ fileName }: Surroundings
): Generator<Observation> {
	const [, name] = namesIn(fileName);
	if (name === undefined || head.version === undefined || head.version === name) return;
	yield {
		code: 'version-not-file-name',
		path: ['version'],
		seen: `${quote(head.version)} in a file named ${quote(`${name}.json`)}`
	};
}

/** What the name of a file says: the id of the story and, of one that was kept, its version. */
const namesIn = (fileName = ''): (string | undefined)[] =>
	fileName ? fileName.replace(/\.json$/, '').split('/') : [];

/** Where the site keeps what is no story: addresses of the first level, without their endings. */
const RESERVED: ReadonlySet<string> = new Set([
	'404',
	'atlas',
	'embed',
	'files',
	'index',
	'privacy',
	'robots',
	'schema',
	'sitemap',
	'studio'
]);

export function* idIsFree({ head }: Draft): Generator<Observation> {
	if (head.id === undefined || !RESERVED.has(head.id)) return;
	yield { code: 'reserved-id', path: ['id'], seen: quote(head.id) };
}

export function* referencesResolve({ fields, ids }: Draft): Generator<Observation> {
	for (const { text, path, refersTo } of fields) {
		if (refersTo.length === 0) continue;
		const wanted = either(refersTo.map(a));
		const holders = ids.get(text);
		if (!holders) {
			const known = idsOf(ids, refersTo);
			const seen = `${quote(text)}, which is the id of no record; wanted: ${wanted}`;
			yield { code: 'unknown-id', path, seen, ...didYouMean(text, known) };
		} else if (!holders.some(({ kind }) => isOneOf(kind, refersTo))) {
			const found = either(holders.map(({ kind }) => a(kind)));
			const seen = `${quote(text)}, which is the id of ${found}`;
			yield { code: 'wrong-kind-of-id', path, seen, mend: `Write the id of ${wanted}.` };
		}
	}
}

const isOneOf = (kind: string, kinds: readonly RecordKind[]): boolean =>
	(kinds as readonly string[]).includes(kind);

function* idsOf(ids: Draft['ids'], kinds: readonly RecordKind[]): Generator<string> {
	for (const [id, holders] of ids) {
		if (holders.some(({ kind }) => isOneOf(kind, kinds))) yield id;
	}
}

export function* referencesAreNotRepeated({ fields }: Draft): Generator<Observation> {
	let list = '';
	let seen = new Set<string>();
	for (const { text, path, refersTo } of fields) {
		if (refersTo.length === 0 || typeof path.at(-1) !== 'number') continue;
		const parent = formatPath(path.slice(0, -1));
		if (parent !== list) [list, seen] = [parent, new Set()];
		if (seen.has(text)) yield { code: 'repeated-reference', path, seen: `${quote(text)} again` };
		seen.add(text);
	}
}

/** Kinds that exist only to be referred to. */
const REFERRED_TO: readonly (RecordKind | 'inset')[] = [
	'lane',
	'status',
	'source',
	'place',
	'person'
];

export function* recordsAreUsed({ fields, ids, isComplete }: Draft): Generator<Observation> {
	if (!isComplete) return;
	const used = new Set(fields.filter(({ refersTo }) => refersTo.length > 0).map((f) => f.text));
	for (const [id, [holder]] of ids) {
		if (!holder || used.has(id) || !REFERRED_TO.includes(holder.kind)) continue;
		// The first status is what a place has before anything is said of it.
		if (holder.kind === 'status' && holder.path.at(-1) === 0) continue;
		yield {
			code: 'unused-record',
			path: [...holder.path, 'id'],
			seen: `the ${holder.kind} ${quote(id)}, which nothing refers to`
		};
	}
}
