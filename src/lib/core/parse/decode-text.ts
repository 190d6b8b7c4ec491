/** Placeholder until the command line's is merged. */
export interface DecodedText {
	text: string;
	fault?: unknown;
}

export const decodeText = (bytes: Uint8Array): DecodedText => ({
	text: new TextDecoder().decode(bytes)
});
