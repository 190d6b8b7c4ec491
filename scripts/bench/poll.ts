/** Waiting for a value in a page, without `eval`, which the policy of our pages forbids. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';

const EVERY = 100;

/**
 * @param expression null until there is a value
 * @returns the value, or null where there was none in so many ms, even if the page hangs
 */
export async function poll<T>(page: Page, expression: string, ms: number): Promise<T | null> {
	const end = performance.now() + ms;
	for (;;) {
		const left = end - performance.now();
		if (left <= 0) return null;
		const asked = page.evaluate<T | null>(expression).catch(() => null);
		const value = await Promise.race([asked, pause(left, null)]);
		if (value !== null) return value;
		await pause(EVERY);
	}
}
