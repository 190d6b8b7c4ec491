/** Files that many parts of a page ask for: each is fetched and read once. */
const asked = new Map<string, Promise<unknown>>();

/**
 * @param what for the error: "The names of places"
 * @param read from the file's JSON to what is kept
 * @throws if the file cannot be had; the next call then tries again
 */
export function fetchOnce<T>(
	address: string,
	what: string,
	read: (json: unknown) => T
): Promise<T> {
	const known = asked.get(address);
	if (known) return known as Promise<T>;
	const coming = fetchJson(address, what).then(read);
	asked.set(address, coming);
	coming.catch(() => asked.delete(address));
	return coming;
}

async function fetchJson(address: string, what: string): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${what} cannot be had: ${answer.status}`);
	return answer.json();
}
