/** What the schema library found, in words that a person who never heard of it can act on. */
import { z } from 'zod';
import { twoDigits } from '../dates/digits.ts';
import type { Path } from '../parse/parse-json.ts';
import { metaOf, schemaAt, unwrap } from '../schema/schema-at.ts';
import { stateByName } from '../schema/states.ts';
import { FIELD, Story } from '../schema/story.ts';
import { plain } from '../text/plain.ts';
import { isRecord, valueAt } from './fields.ts';
import type { Observation } from './finding.ts';
import { didYouMean } from './nearest.ts';
import { meant } from './read-date.ts';
import { a, clip, count, either, quote } from './words.ts';

type Issue = z.core.$ZodIssue;

export interface Shape {
	/** Null if anything is wrong. */
	story: Story | null;
	observations: Observation[];
}

export function checkShape(value: unknown): Shape {
	const read = Story.safeParse(value);
	if (read.success) return { story: read.data, observations: [] };
	return {
		story: null,
		observations: read.error.issues.flatMap((issue) => describeIssue(issue, value))
	};
}

function describeIssue(issue: Issue, root: unknown): Observation[] {
	// The file is JSON: no step of a path is a symbol.
	const path = issue.path as Path;
	const value = valueAt(root, path);
	if (value === undefined && path.length > 0) return [missingField(path)];

	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => unknownField(path, key, value));
		case 'invalid_type':
			return [wrongType(path, value, issue.expected)];
		case 'invalid_value':
			return [unknownChoice(path, value, issue.values)];
		case 'invalid_format':
			return [badFormat(path, value, schemaAt(path))];
		case 'invalid_key':
			return [badKey(path)];
		case 'too_small':
		case 'too_big':
			return [outOfBounds(path, value, issue)];
		default:
			return [{ code: 'wrong-type', path, seen: describe(value) }];
	}
}

function missingField(path: Path): Observation {
	const name = String(path.at(-1));
	const says = descriptionAt(path);
	return {
		code: 'missing-field',
		path,
		seen: `no “${name}” here`,
		mend: `Add “${name}”${says ? `: ${says}` : '.'}`
	};
}

function unknownField(path: Path, key: string, record: unknown): Observation {
	const declared = schemaAt(path);
	const schema = declared && unwrap(declared);
	const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
	const near = didYouMean(key, fields);
	const { suggestion: guess } = near;
	const isThere = guess !== undefined && isRecord(record) && Object.hasOwn(record, guess);
	return {
		code: 'unknown-field',
		path: [...path, key],
		part: 'key',
		seen: quote(key),
		...(isThere ? { mend: `“${guess}” is here already: take one of the two away.` } : near)
	};
}

const KINDS: Readonly<Record<string, string>> = {
	string: 'a text in quotation marks',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list in brackets [ ]',
	tuple: 'a list of two numbers',
	object: 'a record in braces { }',
	record: 'a record in braces { }'
};

function wrongType(path: Path, value: unknown, expected: string): Observation {
	const wanted = KINDS[expected] ?? expected;
	return {
		code: 'wrong-type',
		path,
		seen: describe(value),
		mend: mendDate(path, value) ?? mendType(value, expected) ?? `Write ${wanted}.`
	};
}

/** A date without its quotation marks: 20180124, or the number by which a spreadsheet has it. */
function mendDate(path: Path, value: unknown): string | undefined {
	const schema = schemaAt(path);
	const title = schema && metaOf(schema).title;
	const isDate = title === FIELD.date || title === FIELD.moment;
	return isDate && typeof value === 'number' ? meant(String(value)).mend : undefined;
}

/** For the usual slips: a missing pair of quotation marks or brackets, or one too many. */
function mendType(value: unknown, expected: string): string | undefined {
	if (value === null) return 'Leave the field out, or write its value; null says nothing.';
	if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
		return `Put it in quotation marks: "${value}".`;
	}
	if (typeof value === 'string') {
		if (expected === 'array') return `Put it in brackets: ["${clip(value, 40)}"].`;
		const isNumber = expected === 'number' || expected === 'int';
		if (isNumber && value.trim() !== '' && Number.isFinite(Number(value))) {
			return `Take the quotation marks away: ${Number(value)}.`;
		}
		if (expected === 'boolean') return 'Write true or false, without quotation marks.';
	}
	if (expected === 'int' && typeof value === 'number') return 'Write a whole number.';
	return undefined;
}

function unknownChoice(path: Path, value: unknown, values: readonly unknown[]): Observation {
	const choices = values.map(String);
	const { mend, suggestion } = didYouMean(typeof value === 'string' ? value : '', choices);
	const all = `Choose ${either(choices)}.`;
	return {
		code: 'unknown-choice',
		path,
		seen: describe(value),
		mend: mend ? `${mend} ${all}` : all,
		...(suggestion !== undefined && { suggestion })
	};
}

function badFormat(path: Path, value: unknown, schema: z.core.$ZodType | undefined): Observation {
	const { title = 'value', examples } = schema ? metaOf(schema) : {};
	const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
	const general = typeof example === 'string' ? { mend: `Write it like this: "${example}".` } : {};
	if (value === '') return { code: 'empty-text', path, seen: '""', ...general };
	const exact = rightForm(title, String(value));
	return {
		code: 'bad-format',
		path,
		seen: `${quote(String(value))}, which is not ${a(title)}`,
		...(exact ? { mend: `Write "${exact}".`, suggestion: exact } : general)
	};
}

/** For the forms that people use instead: what ours would be. */
const MENDERS: Readonly<Record<string, (text: string) => string | undefined>> = {
	id: toId,
	'id of another record': toId,
	'clock time': toClock,
	'postal code': (text) =>
		stateByName(text)?.postal ?? (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined),
	'language code': (text) => {
		const [, language, region] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(text) ?? [];
		return language && [language.toLowerCase(), region?.toUpperCase()].filter(Boolean).join('-');
	}
};

/** The form that the field has, where it can be told what a text was meant to be. */
export const rightForm = (title: string, text: string): string | undefined =>
	MENDERS[title]?.(text);

function toId(text: string): string | undefined {
	const id = clip(plain(text), 60)
		.match(/[a-z0-9]+/g)
		?.join('-');
	return id === text ? undefined : id;
}

function toClock(text: string): string | undefined {
	const read = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(text.trim());
	if (!read) return undefined;
	const [, hours, minutes = '00', half] = read;
	const isLate = half?.toLowerCase() === 'p';
	const hour = half ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours);
	if (hour > 23 || Number(minutes) > 59) return undefined;
	return `${twoDigits(hour)}:${minutes}`;
}

/** A record whose keys have a form of their own, such as the label hints by width. */
function badKey(path: Path): Observation {
	const key = String(path.at(-1));
	const declared = schemaAt(path.slice(0, -1));
	const owner = declared && unwrap(declared);
	const keys = owner instanceof z.ZodRecord ? owner.keyType : undefined;
	return { ...badFormat(path, key, keys), part: 'key' };
}

function outOfBounds(
	path: Path,
	value: unknown,
	issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig
): Observation {
	const isSmall = issue.code === 'too_small';
	const bound = Number(isSmall ? issue.minimum : issue.maximum);
	if (typeof value === 'string') return { code: 'empty-text', path, seen: '""' };
	if (Array.isArray(value)) {
		const mend = isSmall
			? `At least ${count(bound, 'item')}: ${descriptionAt(path) ?? 'add what is missing.'}`
			: `At most ${count(bound, 'item')}.`;
		const code = isSmall ? 'too-few' : 'wrong-type';
		return { code, path, seen: `a list of ${count(value.length, 'item')}`, mend };
	}
	if (path.at(-2) === 'point') {
		const mend = 'Longitude comes first, then latitude; were the two swapped?';
		return { code: 'out-of-range', path, seen: describe(value), mend };
	}
	return {
		code: 'out-of-range',
		path,
		seen: describe(value),
		mend: `Write a number that is ${isSmall ? 'not less' : 'not more'} than ${bound}.`
	};
}

function descriptionAt(path: Path): string | undefined {
	const schema = schemaAt(path);
	return schema && metaOf(schema).description;
}

function describe(value: unknown): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return `the text ${quote(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (typeof value === 'boolean') return String(value);
	return Array.isArray(value) ? `a list of ${count(value.length, 'item')}` : 'a record in braces';
}
