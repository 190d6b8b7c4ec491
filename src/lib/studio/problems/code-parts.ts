/** Sentences of findings name the fields of a file in backquotes. */

export interface WordsPart {
	text: string;
	isCode: boolean;
}

/**
 * "Write `date` alone." → "Write ", "date" as code, " alone." Words hold no space there, so that a
 * backquote in the text of a file stays what it is.
 */
export const codeParts = (words: string): WordsPart[] =>
	words
		.split(/`([^`\s]+)`/)
		.map((text, i) => ({ text, isCode: i % 2 === 1 }))
		.filter(({ text }) => text !== '');
