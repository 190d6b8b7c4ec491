/** What a text says, if it can be read at all; why it cannot is the checker's to say. */
export function readValue(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		return null;
	}
}
