import { beforeEach, expect, test, vi } from 'vitest';
import { keepDraft, keepUnlessOlder, type Draft } from '#lib/studio/files/drafts.ts';

vi.mock('#lib/studio/files/tabs.ts', () => ({ TAB: 'this tab' }));

/** What the browser would keep. */
const kept = vi.hoisted(() => new Map<string, unknown>());

vi.mock('idb-keyval', () => ({
	promisifyRequest: () => Promise.resolve(),
	createStore: () => (_: string, change: (drafts: unknown) => unknown) =>
		change({
			put: (value: unknown, key: string) => kept.set(key, value),
			transaction: { commit: () => {} }
		}),
	update: (key: string, change: (value: unknown) => unknown) =>
		Promise.resolve(void kept.set(key, change(kept.get(key))))
}));

const draft = (turn: number): Draft => ({
	name: 'a.json',
	text: `text ${turn}`,
	original: '',
	at: 0,
	turn
});

beforeEach(() => kept.clear());

test('a draft that comes late does not take the place of the later one', async () => {
	await keepDraft(draft(2), 'tab');
	await keepUnlessOlder(draft(1), 'tab');
	expect(kept.get('tab')).toEqual(draft(2));
	await keepUnlessOlder(draft(3), 'tab');
	expect(kept.get('tab')).toEqual(draft(3));
	await keepUnlessOlder(draft(0), 'another tab');
	expect(kept.get('another tab')).toEqual(draft(0));
});
