/**
 * The pages of single records are written at build time and have no script. A browser that comes
 * to one by a link within the site gets it whole, as from any other site: nothing of it is sent as
 * data, which would double two hundred pages.
 */
type Pages = typeof import('./server/record-pages.ts');

/** @param url of the page; read in browsers alone, as Kit asks of pages written at build time */
export async function loadRecord<Data>(
	{ url }: { url: URL },
	make: (pages: Pages) => Data
): Promise<Data> {
	if (import.meta.env.SSR) return make(await import('./server/record-pages.ts'));
	location.assign(url.href);
	return new Promise(() => undefined);
}
