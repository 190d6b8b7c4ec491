/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let n = Math.imul(state ^ (state >>> 15), state | 1);
		n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
		return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of the list, by the next number. */
export const pickFrom = <T>(random: () => number, list: readonly [T, ...T[]]): T =>
	list[Math.floor(random() * list.length)] ?? list[0];
