/** A question to the user; the first answer is the one that loses nothing. */
export interface Asked {
	title: string;
	lines: readonly string[];
	answers: readonly { words: string; act: () => void }[];
}
