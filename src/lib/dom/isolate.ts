/**
 * Gives an element the page to itself: nothing else can be reached, and the page does not scroll.
 * What has `data-stays` remains in reach, as it is drawn over the element.
 * @returns a function that gives the page back
 */
export function isolate(element: HTMLElement): () => void {
	const silenced: HTMLElement[] = [];
	for (let one = element; one.parentElement && one !== document.body; one = one.parentElement) {
		for (const sibling of one.parentElement.children) {
			if (!(sibling instanceof HTMLElement) || sibling === one || sibling.inert) continue;
			if (sibling.matches('[data-stays], [aria-live]')) continue;
			sibling.inert = true;
			silenced.push(sibling);
		}
	}
	const root = document.documentElement;
	root.style.overflow = 'clip';
	return () => {
		for (const sibling of silenced) sibling.inert = false;
		root.style.overflow = '';
	};
}
