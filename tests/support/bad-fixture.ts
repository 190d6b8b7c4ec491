/** The name that a file of `fixtures/bad` would have in `data/`, where it matters. */
export const fileNameOf = (code: string): string =>
	code === 'reserved-id' ? 'studio.json' : 'minimal.json';
