/** What a text says, if it can be read at all; why it cannot is the checker's to say. */
export function readValue(text: string): unknown {
	const found = known.find((one) => one.text === text) ?? { text, value: parse(text) };
	known = [found, ...known.filter((one) => one !== found)].slice(0, KEPT);
	return found.value;
}

/** The texts asked for last: a draft, what it is compared with, and the one before. */
let known: { text: string; value: unknown }[] = [];
const KEPT = 3;

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		return null;
	}
}
