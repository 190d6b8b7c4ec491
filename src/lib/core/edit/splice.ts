/** One change to a text: what it takes out at a place and what it puts in. */
export interface Splice {
	/** Where it begins, in UTF-16 units. */
	at: number;
	removed: string;
	inserted: string;
}

export const spliced = (text: string, { at, removed, inserted }: Splice): string =>
	text.slice(0, at) + inserted + text.slice(at + removed.length);

/** What takes the change back. */
export const inverse = ({ at, removed, inserted }: Splice): Splice => ({
	at,
	removed: inserted,
	inserted: removed
});

/**
 * Two changes as one, the shortest that does what both do.
 * @param between the text after the first and before the second
 */
export function joined(first: Splice, second: Splice, between: string): Splice {
	const firstEnd = first.at + first.inserted.length;
	const secondEnd = second.at + second.removed.length;
	const from = Math.min(first.at, second.at);
	const to = Math.max(firstEnd, secondEnd);
	const was = between.slice(from, first.at) + first.removed + between.slice(firstEnd, to);
	const is = between.slice(from, second.at) + second.inserted + between.slice(secondEnd, to);
	const { at, ...rest } = difference(was, is);
	return { at: from + at, ...rest };
}

/** The shortest stretch that differs. */
export function difference(before: string, after: string): Splice {
	const most = Math.min(before.length, after.length);
	let at = 0;
	while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++;
	let same = 0;
	while (
		same < most - at &&
		before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
	) {
		same++;
	}
	return {
		at,
		removed: before.slice(at, before.length - same),
		inserted: after.slice(at, after.length - same)
	};
}
