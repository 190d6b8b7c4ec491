/**
 * Which files other tabs of this browser have at work. Each tab holds a lock that carries its own
 * name and that of its file; the browser lets go of it when the tab is closed or crashes.
 */
const PREFIX = 'dateline-studio';

/** Of this load of the page. */
export const TAB = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
	byte.toString(16).padStart(2, '0')
).join('');

/** Locks are for pages that came over HTTPS or from this machine; elsewhere no tab knows of another. */
const locks: LockManager | undefined = navigator.locks;

/** @returns lets go of the file */
export function holdFile(name: string): () => void {
	let letGo = () => {};
	const held = new Promise<void>((done) => {
		letGo = done;
	});
	void locks?.request(`${PREFIX}/${TAB}/${name}`, () => held);
	return letGo;
}

/** Tabs that are alive, with the file that each has at work; this one is not among them. */
export async function otherTabs(): Promise<{ tab: string; name: string }[]> {
	const { held = [] } = (await locks?.query()) ?? {};
	return held.flatMap(({ name: lock = '' }) => {
		const [prefix, tab, ...name] = lock.split('/');
		return prefix === PREFIX && tab && tab !== TAB ? [{ tab, name: name.join('/') }] : [];
	});
}
