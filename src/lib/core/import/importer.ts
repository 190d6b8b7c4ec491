/** What an importer is: one for each format, listed in `importers.ts`. */
import type { ImportedStory, ImportFormat, ImportRequest } from './imported.ts';

/** What is known of a file before it is known what it is. */
export interface ImportInput {
	text: string;
	/** The last part of its path, in lower case; empty if it has none. */
	fileName: string;
	/** Undefined if the text is not JSON. */
	json: unknown;
}

export interface Importer {
	format: ImportFormat;
	recognises(input: ImportInput): boolean;
	/** Never throws, whatever it is given: what cannot be read becomes an entry. */
	read(input: ImportInput, request: ImportRequest): ImportedStory;
}
