/** Words of the command line that stand for one of several things. */
import { didYouMean } from '../lib/core/check/nearest.ts';
import { either } from '../lib/core/check/words.ts';
import { UsageError } from './usage-error.ts';

/**
 * What the word names in the table.
 * @param what a noun: "format"
 * @throws {UsageError} if it names nothing; it says what may have been meant
 */
export function choose<T>(what: string, word: string, table: Readonly<Record<string, T>>): T {
	if (Object.hasOwn(table, word)) return table[word] as T;
	const known = Object.keys(table);
	const { mend = `Choose ${either(known)}.` } = didYouMean(word, known);
	throw new UsageError(`There is no ${what} “${word}”.`, mend);
}
