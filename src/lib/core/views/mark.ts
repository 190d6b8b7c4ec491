/**
 * The mark of the product: the long dash of a dateline, with the ticks and the playhead of a
 * timeline. One path, filled.
 */
export const MARK = {
	width: 42,
	height: 12,
	path: 'M0 6.2h42v1.6H0zM8 4h1v6H8zM15.5 4h1v6h-1zM24.9 0h2.2v12h-2.2zM35 4h1v6h-1z'
} as const;

/** The same, drawn for a square of 32 where 16 pixels must be enough: one tick on either side. */
export const SMALL_MARK = {
	width: 32,
	height: 32,
	path: 'M1 16h30v3H1zM7 11h2v13H7zM17 3h4v26h-4zM25 11h2v13h-2z'
} as const;
