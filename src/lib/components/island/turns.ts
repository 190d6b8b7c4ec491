/**
 * How a page comes to life: bit by bit, each in a task of its own, and at once as soon as a reader
 * touches anything, so that whoever acts finds the whole of it alive. Once all that it opened with
 * is done, whatever comes later is done at once.
 */

/** What a reader does first. */
const ACTS = ['pointerdown', 'keydown', 'focusin', 'wheel'] as const;
const BEFORE_ALL = { capture: true, passive: true };

const waiting = new Set<() => void>();
let stage: 'still' | 'opening' | 'open' = 'still';
let whenOpen: (() => void)[] = [];

/**
 * @param act is called once, in its turn
 * @returns takes it back
 */
export function inTurn(act: () => void): () => void {
	if (stage === 'open') act();
	else waiting.add(act);
	if (stage === 'still') {
		stage = 'opening';
		for (const name of ACTS) addEventListener(name, open, BEFORE_ALL);
		setTimeout(next);
	}
	return () => waiting.delete(act);
}

/** Resolves once the whole page is alive. */
export const pageAlive = (): Promise<void> =>
	new Promise((resolve) => (stage === 'open' ? resolve() : whenOpen.push(resolve)));

function next() {
	if (stage === 'open') return;
	const [act] = waiting;
	if (!act) return open();
	take(act);
	// It may hold more that waits, which says so before the next turn.
	setTimeout(next);
}

function open() {
	stage = 'open';
	for (const name of ACTS) removeEventListener(name, open, BEFORE_ALL);
	for (const act of waiting) take(act);
	for (const tell of whenOpen) tell();
	whenOpen = [];
}

function take(act: () => void) {
	waiting.delete(act);
	act();
}
