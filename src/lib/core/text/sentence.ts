/** Words as a sentence: one that ends in an abbreviation has its full stop already. */
export const sentence = (words: string): string => words.replace(/\.?$/, '.');
