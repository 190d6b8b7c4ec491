/** Changes to a record that its shape allows, as edits of the story's text. */
import { valueAt } from '../check/fields.ts';
import type { Path } from '../parse/parse-json.ts';
import type { StoryTable } from '../export/story-tables.ts';
import { Story } from '../schema/story.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface FieldChange {
	/** From its record. */
	path: Path;
	/** Undefined takes it away. */
	value: unknown;
}

export interface RecordEdits<T> {
	edits: FieldChange[];
	taken: T[];
	/** Those that the schema has no room for. */
	refused: T[];
}

/** As many of the changes as leave the record in a shape that the schema allows. */
export function recordEdits<T extends FieldChange>(
	table: StoryTable,
	record: Json,
	changes: readonly T[]
): RecordEdits<T> {
	let taken = [...changes];
	for (;;) {
		const changed = withChanges(record, taken);
		const faults = faultsOf(table, changed);
		if (faults.length === 0) {
			const refused = changes.filter((change) => !taken.includes(change));
			return { edits: editsBetween(record, changed, taken), taken, refused };
		}
		const sound = taken.filter(({ path }) => !faults.some((fault) => meet(path, fault)));
		taken = sound.length < taken.length ? sound : [];
	}
}

/** Paths of what the schema does not allow; those of fields that are missing too. */
export function faultsOf(table: StoryTable, record: unknown): Path[] {
	const read = Story.shape[table].element.safeParse(record);
	// Records come from JSON: no step of a path is a symbol.
	return read.success ? [] : read.error.issues.map(({ path }) => path as Path);
}

/** Whether one leads to the other, or to what holds it. */
const meet = (a: Path, b: Path): boolean =>
	[...a.slice(0, b.length)].every((step, i) => step === b[i]);

export function withChanges(record: Json, changes: readonly FieldChange[]): Json {
	const changed = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
	for (const { path, value } of changes) setAt(changed, path, value);
	return changed;
}

function setAt(owner: Record<string | number, unknown>, path: Path, value: unknown): void {
	const [step = '', ...rest] = path;
	if (rest.length > 0) {
		owner[step] ??= typeof rest[0] === 'number' ? [] : {};
		const inner = owner[step] as Record<string, unknown>;
		setAt(inner, rest, value);
		// What held nothing else goes with it.
		if (Object.keys(inner).length > 0) return;
		delete owner[step];
	} else if (value === undefined) delete owner[step];
	else owner[step] = value;
}

/** At each change, the outermost part that is new or gone, else the field itself. */
function editsBetween(before: Json, after: Json, changes: readonly FieldChange[]): FieldChange[] {
	const edits = new Map<string, FieldChange>();
	for (const { path } of changes) {
		const ways = path.map((_, i) => path.slice(0, i + 1));
		const at =
			ways.find((way) => valueAt(before, way) === undefined || valueAt(after, way) === undefined) ??
			path;
		edits.set(JSON.stringify(at), { path: at, value: valueAt(after, at) });
	}
	return [...edits.values()];
}
