/** A file to be imported, read. */
export interface ImportSource {
	name: string;
	text: string;
}
