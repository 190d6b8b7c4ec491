/**
 * Text to a value that remembers where each part stood. Strict JSON only. Nesting is measured
 * before anything recurses, so no text, however made, overflows the stack.
 */
import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { describeFault, isRecoverable, type Fault } from './json-fault.ts';
import { lineIndex, START, type Position } from './line-index.ts';

export type Path = readonly (string | number)[];

/** Of a field: its name or what it holds. */
export type Part = 'key' | 'value';

export const MAX_DEPTH = 64;
export const MAX_LENGTH = 64_000_000;
/** Names, values and signs; the tree of as many takes a gigabyte. */
export const MAX_TOKENS = 10_000_000;

const BYTE_ORDER_MARK = '\uFEFF';

export interface JsonDocument {
	value: unknown;
	/** Where a part stands; for a path that leads nowhere, the nearest thing it would be in. */
	at(path: Path, part?: Part): Position;
}

export interface ParsedJson {
	/** Null if the text is not JSON. */
	document: JsonDocument | null;
	faults: Fault[];
}

export function parseJson(source: string): ParsedJson {
	const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
	const position = lineIndex(text);
	const marks: Fault[] =
		text === source
			? []
			: [{ code: 'byte-order-mark', position: START, seen: 'a byte order mark' }];

	const refused = refuse(text, position);
	if (refused) return { document: null, faults: [...marks, refused] };

	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	const faults = [...marks, ...readErrors(text, errors, position)];
	if (errors.length > 0 || !root) return { document: null, faults };

	const document = { value: JSON.parse(text) as unknown, at: locator(root, position) };
	return { document, faults: [...faults, ...repeatedKeys(root, position)] };
}

/** What is not even tried. */
function refuse(text: string, position: (offset: number) => Position): Fault | null {
	if (text.trim() === '') {
		const seen = text === '' ? 'nothing at all' : 'only white space';
		return { code: 'empty-file', position: START, seen };
	}
	if (text.length > MAX_LENGTH) {
		const seen = `${(text.length / 1e6).toFixed(1)} million characters`;
		return { code: 'file-too-large', position: START, seen };
	}
	return refuseAsScanned(text, position);
}

/**
 * Reads with the parser's own scanner, so that the two agree on what is a string or a comment, and
 * lets only its own kind close a bracket, as the parser does when it recovers from a mistake.
 */
function refuseAsScanned(text: string, position: (offset: number) => Position): Fault | null {
	const scanner = createScanner(text, true);
	const open: string[] = [];
	for (let tokens = 0; tokens <= MAX_TOKENS; tokens++) {
		scanner.scan();
		const offset = scanner.getTokenOffset();
		if (offset >= text.length) return null;
		const char = text[offset];
		if (char === '[' || char === '{') {
			open.push(char === '[' ? ']' : '}');
			if (open.length > MAX_DEPTH) {
				const seen = `${MAX_DEPTH + 1} brackets open at once`;
				return { code: 'nested-too-deep', position: position(offset), seen };
			}
		} else if (char === open.at(-1)) open.pop();
	}
	const seen = `more than ${MAX_TOKENS / 1e6} million names, values and signs`;
	return { code: 'file-too-large', position: START, seen };
}

/** After a mistake of structure the rest is guesswork, so reading stops there. */
function readErrors(
	text: string,
	errors: readonly ParseError[],
	position: (offset: number) => Position
): Fault[] {
	const faults: Fault[] = [];
	let last = -1;
	for (const error of errors) {
		if (error.offset === last) continue;
		last = error.offset;
		const { code, offset, seen, mend } = describeFault(text, error);
		faults.push({ code, position: position(offset), seen, ...(mend && { mend }) });
		if (!isRecoverable(code)) break;
	}
	return faults;
}

/** JSON keeps the last of two equal names in silence; a story file may not. */
function repeatedKeys(root: Node, position: (offset: number) => Position): Fault[] {
	const faults: Fault[] = [];
	for (const node of everyNode(root)) {
		if (node.type !== 'object') continue;
		const seen = new Map<string, Node>();
		for (const property of node.children ?? []) {
			const key = property.children?.[0];
			if (!key) continue;
			const name = String(key.value);
			const first = seen.get(name);
			if (first) {
				const { line } = position(first.offset);
				const words = `a second “${name}”; the first is on line ${line}`;
				faults.push({ code: 'duplicate-key', position: position(key.offset), seen: words });
			} else seen.set(name, key);
		}
	}
	return faults;
}

function* everyNode(node: Node): Generator<Node> {
	yield node;
	for (const child of node.children ?? []) yield* everyNode(child);
}

function locator(root: Node, position: (offset: number) => Position) {
	const indexes = new WeakMap<Node, Map<string, Node>>();
	/** The last of two equal names wins, as it does in the value. */
	const propertiesOf = (node: Node): Map<string, Node> => {
		const known = indexes.get(node);
		if (known) return known;
		const index = new Map(
			(node.children ?? []).map((property) => [String(property.children?.[0]?.value), property])
		);
		indexes.set(node, index);
		return index;
	};

	return (path: Path, part: Part = 'value'): Position => {
		let node = root;
		let key: Node | undefined;
		for (const step of path) {
			let next: Node | undefined;
			if (node.type === 'array') {
				next = typeof step === 'number' ? node.children?.[step] : undefined;
				if (next) key = undefined;
			} else if (node.type === 'object') {
				const property = propertiesOf(node).get(String(step));
				next = property?.children?.[1];
				if (next) key = property?.children?.[0];
			}
			// A field that is missing is reported where its record begins.
			if (!next) return position(node.offset);
			node = next;
		}
		return position(part === 'key' && key ? key.offset : node.offset);
	};
}
