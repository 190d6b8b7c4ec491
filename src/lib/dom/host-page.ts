/**
 * What a page in a frame tells the page that frames it, and hears from it: its height and what is
 * shown. Nothing of it is secret, so any host may hear it; only the host itself is heard.
 */
const host = globalThis.parent === globalThis.self ? null : globalThis.parent;

/** The name that a host made with pym.js gave this frame. */
const pymId = () => new URLSearchParams(location.search).get('childId');

const tell = (message: object | string) => host?.postMessage(message, '*');

/** Tells the height anew; nothing, as long as no height is watched. */
let measure = () => {};

/**
 * Tells the height of an element, in px, and whenever it changes, if the host lets the frame be as
 * high as the page (`?height=auto`, or it says so); in a frame of a fixed height the page scrolls.
 * @returns stops it
 */
export function tellHeight(element: Element): () => void {
	let told = 0;
	measure = () => {
		const height = Math.ceil(element.getBoundingClientRect().height);
		if (height === told || document.documentElement.dataset['height'] !== 'auto') return;
		told = height;
		tell({ from: 'dateline', height });
		const id = pymId();
		if (id) tell(`pymxPYMx${id}xPYMxheightxPYMx${height}`);
	};
	const observer = new ResizeObserver(() => measure());
	observer.observe(element);
	return () => observer.disconnect();
}

/** @param view a query, as the address of the page would have it */
export const tellView = (view: string): void => void tell({ from: 'dateline', view });

/**
 * Tells the host that the page lives. What it then asks for: a height that follows, and a view, for
 * which `show` is called with a query.
 * @returns stops it
 */
export function hearHost(show: (view: string) => void): () => void {
	const hear = ({ source, data }: MessageEvent<unknown>) => {
		if (!host || source !== host || typeof data !== 'object' || !data) return;
		const { to, height, view } = data as Record<string, unknown>;
		if (to !== 'dateline') return;
		const wish = document.documentElement.dataset;
		// What the address of the frame says holds against what the host's script says to all.
		if (height === 'auto' && wish['height'] !== 'fixed') {
			wish['height'] = height;
			measure();
		}
		if (typeof view === 'string' && view) show(view);
	};
	addEventListener('message', hear);
	tell({ from: 'dateline', lives: true });
	return () => removeEventListener('message', hear);
}
