/** In place of `dom/fetch-once.ts`: nothing is asked for, and whoever would have does without. */
export const fetchOnce = (_: string, what: string): Promise<never> =>
	Promise.reject(new Error(`${what} are not in an offline copy`));
