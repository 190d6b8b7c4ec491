/**
 * The shipped story, broken at random: whatever is done to it ends in findings or in a story, never in
 * an exception, and what is new among the findings points at what was broken. `MUTATIONS=10000` tries
 * as many, `SEED=7` others.
 *
 * A finding is about a mutated record if it stands in it, or in a record that has to do with it: one
 * of the two names the other by its id, both are of one day (the order of a day is a matter of all its
 * events), or both have one GEOID. What belongs to no record, such as the zone or the windows, is the
 * story's own, and every record has to do with it.
 */
import fc from 'fast-check';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { isRecord, valueAt } from '../../../../src/lib/core/check/fields.ts';
import type { Finding } from '../../../../src/lib/core/check/finding.ts';
import { editStory, insertItem } from '../../../../src/lib/core/edit/edit-story.ts';
import type { Path } from '../../../../src/lib/core/parse/parse-json.ts';
import { RECORD_LISTS } from '../../../../src/lib/core/schema/story.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { listStories, storyFile } from '../../../../src/lib/server/read-story.ts';

const RUNS = Number(process.env['MUTATIONS'] ?? 120);
const SEED = Number(process.env['SEED'] ?? 2018);

const [id = ''] = listStories();
const shipped = readFileSync(storyFile(id), 'utf8');
const value: unknown = JSON.parse(shipped);
const check = (text: string) => checkStory(text, { fileName: `${id}.json`, gazetteer });
const keyOf = ({ code, record, seen }: Finding) => JSON.stringify([code, record, seen]);
const known = new Set(check(shipped).findings.map(keyOf));

interface Mutation {
	what: string;
	text: string;
	/** Where, in the text before. */
	offset: number;
}

const root = parseTree(shipped);
const nodes: { path: Path; offset: number }[] = [];
(function collect(node: Node | undefined, path: Path): void {
	if (!node) return;
	if (path.length > 0) nodes.push({ path, offset: node.offset });
	node.children?.forEach((child, index) => {
		const [key, inner] = child.type === 'property' ? (child.children ?? []) : [];
		if (key) collect(inner, [...path, String(key.value)]);
		else collect(child, [...path, index]);
	});
})(root, []);

const anyNode = fc.constantFrom(...nodes);
const junk = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'2018-02-31',
		'1/24/2018',
		'43124',
		43124,
		'25:00',
		'__proto__',
		'<script>alert(1)</script>',
		' a  b ',
		'http://example.org',
		-1,
		1e300,
		null
	),
	// What is right elsewhere in the story.
	anyNode.map(({ path }) => valueAt(value, path))
);

const replaced = fc.tuple(anyNode, junk).map(([{ path, offset }, by]): Mutation => ({
	what: `${path.join('.')} = ${JSON.stringify(by)?.slice(0, 80)}`,
	text: editStory(shipped, path, by),
	offset
}));
const removed = anyNode.map(({ path, offset }): Mutation => ({
	what: `without ${path.join('.')}`,
	text: editStory(shipped, path, undefined),
	offset
}));
const doubled = fc
	.constantFrom(...nodes.filter(({ path }) => typeof path.at(-1) === 'number'))
	.map(({ path, offset }): Mutation => ({
		what: `${path.join('.')} twice`,
		text: insertItem(shipped, path, valueAt(value, path)),
		offset
	}));
const SCRAPS = [
	'',
	'"',
	',',
	':',
	'{',
	'}',
	'[',
	']',
	'\\',
	'\u0000',
	'\n',
	"'",
	'//',
	'7',
	'\u202E'
];
const mistyped = fc
	.tuple(fc.nat(shipped.length - 1), fc.nat(3), fc.constantFrom(...SCRAPS))
	.map(([offset, length, by]): Mutation => ({
		what: `${length} characters at ${offset} become ${JSON.stringify(by)}`,
		text: shipped.slice(0, offset) + by + shipped.slice(offset + length),
		offset
	}));
const cut = fc.nat(shipped.length - 1).map((offset): Mutation => ({
	what: `cut at ${offset}`,
	text: shipped.slice(0, offset),
	offset
}));

/** Once not foreseen: the comma before the record is found, and not the record. */
const closedBefore = nodes
	.filter(({ path }) => path.join('.') === 'events.1')
	.map(({ offset }): [Mutation] => [
		{
			what: 'a } before a record',
			text: `${shipped.slice(0, offset)}}${shipped.slice(offset)}`,
			offset
		}
	]);

type Range = Pick<Node, 'offset' | 'length'>;

/** The records of the story, each with where it stands. */
function recordsOf(tree: Node | undefined): (Range & { path: Path })[] {
	return Object.keys(RECORD_LISTS).flatMap((list) => {
		const items = tree && findNodeAtLocation(tree, [list])?.children;
		return (items ?? []).map(({ offset, length }, index) => ({
			path: [list, index],
			offset,
			length
		}));
	});
}
const recordsBefore = recordsOf(root);
const holds = ({ offset, length }: Range, at: number) => at >= offset && at <= offset + length;

function* textsOf(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		yield key;
		yield* textsOf(inner);
	}
}

const idOf = (record: unknown) => (isRecord(record) ? record['id'] : undefined);
const isSharing = (text: string) => /^\d{4}-\d\d-\d\d/.test(text) || /^\d{2,7}$/.test(text);

function haveToDo(one: unknown, other: unknown): boolean {
	const [mine, theirs] = [new Set(textsOf(one)), new Set(textsOf(other))];
	const names = (texts: ReadonlySet<string>, id: unknown) =>
		typeof id === 'string' && texts.has(id);
	if (names(mine, idOf(other)) || names(theirs, idOf(one))) return true;
	return [...mine].some((text) => isSharing(text) && theirs.has(text));
}

function offsetOf(text: string, { line, column }: Finding): number {
	const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
	const own = lines[line - 1] ?? '';
	expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
	expect(column).toBeLessThanOrEqual(own.length + 1);
	return lines.slice(0, line - 1).join('').length + column - 1;
}

function expectAbout({ text, offset }: Mutation, finding: Finding): void {
	const at = offsetOf(text, finding);
	const home = recordsBefore.find((record) => holds(record, offset));
	if (!isJson(text)) {
		// What a lost mark breaks may show only further on; before the record only where the text ends, or
		// at the comma before it, which is one too many if what follows is a bracket now.
		const end = text.slice(0, offset).replace(/,?\s*$/, '').length;
		expect(at).toBeGreaterThanOrEqual(Math.min(home?.offset ?? 0, end));
		return;
	}
	if (!home) return;
	const after: unknown = JSON.parse(text);
	const mutated = [value, after].map((story) => valueAt(story, home.path));
	const there = recordsOf(parseTree(text)).find((record) => holds(record, at));
	const place = there?.path ?? finding.path.slice(0, -1);
	const found = valueAt(after, place);
	const isAbout =
		place.join() === home.path.join() ||
		(!there && finding.path[0] === home.path[0]) ||
		mutated.some((record) => haveToDo(record, found));
	expect(isAbout, JSON.stringify({ home: home.path, finding })).toBe(true);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

test(`${RUNS} mutations of the shipped story`, { timeout: 0 }, () => {
	const mutation = fc.oneof(replaced, removed, doubled, mistyped, cut);
	fc.assert(
		fc.property(mutation, (mutation) => {
			const { story, findings } = check(mutation.text);
			const isBroken = findings.some(({ severity }) => severity === 'error');
			expect(story === undefined).toBe(isBroken);
			for (const finding of findings) {
				if (!known.has(keyOf(finding))) expectAbout(mutation, finding);
			}
		}),
		{ numRuns: RUNS, seed: SEED, examples: closedBefore }
	);
});
