/** @returns the address of a page that shows a choice, written as pairs of a query */
export function viewOn(page: string, pairs: string[][]): string {
	const query = new URLSearchParams(pairs).toString();
	return page + (query && `?${query}`);
}
