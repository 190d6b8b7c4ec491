/** Changes one part of a JSON text: tests break a sound story in one place and see what is said. */
export type Edit = readonly [path: readonly (string | number)[], value: unknown];

/** A value of undefined takes the part away. */
export function editJson(text: string, ...edits: readonly Edit[]): string {
	const root = JSON.parse(text) as Record<string, unknown>;
	for (const [path, value] of edits) {
		const owner = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => {
			return at[step] as Record<string, unknown>;
		}, root);
		const last = path.at(-1) ?? '';
		if (value === undefined) delete owner[last];
		else owner[last] = value;
	}
	return JSON.stringify(root, null, '\t');
}
