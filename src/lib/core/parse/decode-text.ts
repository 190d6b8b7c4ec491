/** Placeholder until the command line's is merged. */
import type { Fault } from './json-fault.ts';

export interface DecodedText {
	text: string;
	fault?: Fault;
}

export const decodeText = (bytes: Uint8Array): DecodedText => ({
	text: new TextDecoder().decode(bytes)
});
