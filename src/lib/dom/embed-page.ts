/** What a page of an embed carries for its script. */
interface EmbedPage {
	target: Element;
	/** As they were written into the page. */
	props: unknown;
}

/** @returns null where there is nothing to bring to life */
export function readEmbedPage(): EmbedPage | null {
	// Such a page has no layout that could tell it.
	if (import.meta.env.DEV) void import('#lib/studio/preview/dev-notice.ts');
	const target = document.querySelector('[data-embed-root]');
	const data = document.querySelector('[data-embed-props]')?.textContent;
	return target && data ? { target, props: JSON.parse(data) as unknown } : null;
}
