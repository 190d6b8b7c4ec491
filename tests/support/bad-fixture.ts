/** The name that a file of `fixtures/bad` would have in `data/`, where it matters. */
const NAMES: Readonly<Record<string, string>> = {
	'reserved-id': 'studio.json',
	'version-not-file-name': 'minimal/1.0.0.json'
};

export const fileNameOf = (code: string): string => NAMES[code] ?? 'minimal.json';
