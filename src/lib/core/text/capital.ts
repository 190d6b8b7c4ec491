/** "four events" → "Four events": words that begin a sentence or stand alone. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
