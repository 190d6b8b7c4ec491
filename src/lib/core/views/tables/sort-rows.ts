/** The order of rows by one of their columns. */

/**
 * Indexes of the rows in their new order. Rows that are equal keep the order they were written in,
 * whatever was sorted by before, so that an address always gives the same table; those without a
 * value come last in either direction.
 *
 * @param values of the column, row by row: a number, or text ("" if there is none)
 * @param language of the text, such as "en-US"
 */
export function sortRows(
	values: readonly (number | string)[],
	descending: boolean,
	language: string
): number[] {
	const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
	const isEmpty = (value: number | string) => value === '' || Number.isNaN(value);
	const order = (a: number | string, b: number | string) =>
		typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
	return values
		.map((value, index) => ({ value, index }))
		.sort(
			(a, b) =>
				Number(isEmpty(a.value)) - Number(isEmpty(b.value)) ||
				order(a.value, b.value) * (descending ? -1 : 1) ||
				a.index - b.index
		)
		.map(({ index }) => index);
}
