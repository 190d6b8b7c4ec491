/** What of an old timeline is only kept: the names of its fields, and how often each stands there. */
import { isRecord } from '../check/fields.ts';
import { clip } from '../check/words.ts';
import type { ImportEntry } from './imported.ts';

export interface KeptPart {
	/** Records of one kind; what is none is passed over. */
	values: readonly unknown[];
	/** The fields that something was made of. */
	read: readonly string[];
	/** Before the name of each field: `media.` */
	prefix?: string;
}

export function tellKept(parts: readonly KeptPart[]): ImportEntry[] {
	const counts = new Map<string, number>();
	for (const { values, read, prefix = '' } of parts) {
		for (const key of values.filter(isRecord).flatMap(Object.keys)) {
			if (read.includes(key)) continue;
			const name = prefix + clip(key, 40);
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	if (counts.size === 0) return [];
	const seen = `fields without a place in a story: ${[...counts].map(([name, n]) => `${name} (${n})`).join(', ')}`;
	return [{ severity: 'note', where: {}, seen: clip(seen, 300), did: 'Kept under `extensions`.' }];
}
