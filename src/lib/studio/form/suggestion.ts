/** What the words of a mend say to write, where they say one thing: a button can take it. */
const SAID = /(?:\b[Ww]rite|Did you mean) (?:“([^”“]+)”|"([^"]+)")/;

/** @param mend of a finding at a text */
export function suggestionIn(mend: string): string | undefined {
	const [, curly, straight] = SAID.exec(mend) ?? [];
	return curly ?? straight;
}
