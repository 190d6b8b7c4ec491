/** Many values of which few differ, as JSON: each is written once, and then named by its number. */
export interface Column<T> {
	values: T[];
	/** For each item the number of its value, from 0. */
	at: number[];
}

/** @param items plain data; those alike in JSON count as one */
export function toColumn<T>(items: readonly T[]): Column<T> {
	const numbers = new Map<string, number>();
	const values: T[] = [];
	const at = items.map((item) => {
		const key = JSON.stringify(item) ?? '';
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, values.length);
		values.push(item);
		return values.length - 1;
	});
	return { values, at };
}

/** @throws RangeError if the column does not reach so far */
export function valueAt<T>({ values, at }: Column<T>, index: number): T {
	const number = at[index];
	if (number === undefined || number >= values.length) {
		throw new RangeError(`The index of events ends before its item ${index}`);
	}
	return values[number] as T;
}
