/** What the parts of the form share: the story as it is now, and the one way to change it. */
import { createContext } from 'svelte';
import type { Finding } from '#lib/core/check/finding.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import type { ListedRecord } from './list-records.ts';

export interface FormState {
	/** The parsed file; may be of any shape. */
	readonly story: unknown;
	/** In the record at work. */
	readonly findings: readonly Finding[];
	/** Every record with an id. */
	readonly records: readonly ListedRecord[];
	/** Ids of the places that hold a filled status. */
	readonly filled: ReadonlySet<unknown>;
	/** Whether each field says what it is for. */
	readonly explains: boolean;
	/** Undefined takes the field away; `words` name the change: "the date". */
	edit(path: Path, value: unknown, words: string): void;
	/** Goes to another record. */
	select(path: Path): void;
}

export const [getForm, setForm] = createContext<FormState>();

/** What ties a control to its label, its explanation and its findings. */
export interface ControlAttributes {
	id: string;
	'aria-labelledby'?: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
	'aria-required': 'true' | undefined;
}

/** "the title on the timeline": a field as a change of it is named. */
export function inChange(label: string): string {
	const name = label.replace(', EDTF', '');
	return `the ${/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
}
