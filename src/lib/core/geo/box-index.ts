/** Which of many boxes lie near one: a grid of cells, so that nobody is compared with everybody. */
import type { Box } from './plane.ts';

/** More columns than any plane has. */
const ROW = 1 << 16;

export class BoxIndex<T> {
	readonly #cells = new Map<number, number[]>();
	readonly #items: readonly T[];
	readonly #cell: number;
	/** The query in which each item was last found: it may lie in several cells. */
	readonly #seen: Uint32Array;
	#query = 0;

	/** @param cell side of a cell, in units: about the size of what is asked for */
	constructor(items: readonly T[], boxOf: (item: T) => Box, cell: number) {
		this.#items = items;
		this.#cell = cell;
		this.#seen = new Uint32Array(items.length);
		for (const [i, item] of items.entries()) {
			this.#visit(boxOf(item), (key) => {
				const found = this.#cells.get(key);
				if (found) found.push(i);
				else this.#cells.set(key, [i]);
			});
		}
	}

	/** Those that share a cell with the box, each once: all that meet it, and some that do not. */
	near(box: Box): T[] {
		const query = ++this.#query;
		const found: T[] = [];
		this.#visit(box, (key) => {
			for (const i of this.#cells.get(key) ?? []) {
				if (this.#seen[i] === query) continue;
				this.#seen[i] = query;
				found.push(this.#items[i] as T);
			}
		});
		return found;
	}

	#visit([x0, y0, x1, y1]: Box, visit: (key: number) => void): void {
		const side = this.#cell;
		const [left, right] = [Math.floor(x0 / side), Math.floor(x1 / side)];
		const [top, bottom] = [Math.floor(y0 / side), Math.floor(y1 / side)];
		for (let row = top; row <= bottom; row++) {
			for (let column = left; column <= right; column++) visit(row * ROW + column);
		}
	}
}
