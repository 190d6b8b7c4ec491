/** A record that got another id is the same record, as long as it says which one it had. */
import { readFields } from '../check/fields.ts';
import { FIELD, type Story } from '../schema/story.ts';

/** The older version as it would stand with the ids that its records have in the newer one. */
export function withNewIds(before: Story, after: Story): Story {
	const told = [...after.places, ...after.events, ...after.remarks, ...after.disputes];
	const newIds = new Map(told.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id])));
	if (newIds.size === 0) return before;
	const renamed = JSON.parse(JSON.stringify(before)) as Story;
	for (const { title, text, path, refersTo } of readFields(before)) {
		const id = newIds.get(text);
		if (id && (title === FIELD.id || refersTo.length > 0)) setAt(renamed, path, id);
	}
	for (const event of renamed.events) {
		if (!event.parts) continue;
		const parts = Object.entries(event.parts);
		event.parts = Object.fromEntries(parts.map(([id, words]) => [newIds.get(id) ?? id, words]));
	}
	return renamed;
}

function setAt(owner: object, path: readonly (string | number)[], value: string): void {
	let at = owner as Record<string | number, unknown>;
	for (const step of path.slice(0, -1)) at = at[step] as typeof at;
	at[path.at(-1) ?? ''] = value;
}
