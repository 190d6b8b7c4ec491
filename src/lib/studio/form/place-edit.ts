/** A change of a field to a change of the file: records and lists on the way come and go with it. */
import { z } from 'zod';
import { valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { schemaAt } from '#lib/core/schema/schema-at.ts';

export interface Edit {
	path: Path;
	/** Undefined takes the field away. */
	value: unknown;
}

/**
 * Where nothing stands yet, what the field lies in is made with it; what may be left out and would
 * be left empty goes with its last field.
 */
export function placeEdit(story: unknown, path: Path, value: unknown): Edit {
	return value === undefined ? takeAway(story, path) : put(story, path, value);
}

function put(story: unknown, path: Path, value: unknown): Edit {
	const around = path.slice(0, -1);
	if (around.length === 0 || valueAt(story, around) !== undefined) return { path, value };
	const step = path.at(-1);
	return put(story, around, typeof step === 'number' ? [value] : { [String(step)]: value });
}

function takeAway(story: unknown, path: Path): Edit {
	const around = path.slice(0, -1);
	const rest = valueAt(story, around);
	const isLast = typeof rest === 'object' && rest !== null && Object.keys(rest).length < 2;
	const mayGo = schemaAt(around) instanceof z.ZodOptional;
	return isLast && mayGo ? takeAway(story, around) : { path, value: undefined };
}
