import { expect, test } from 'vitest';
import { LatestOnly } from '#lib/studio/latest-only.ts';

/** A worker that answers when it is told to. */
const asked: string[] = [];
const worker = {
	postMessage: (request: string) => asked.push(request),
	onmessage: (_: { data: string }) => {},
	onerror: (_: { message: string }) => {}
};

test('of what is asked of a busy worker only the latest is, and each answer goes to its request', () => {
	const answers: [string, string][] = [];
	const latest = new LatestOnly<string, string>(
		worker as unknown as Worker,
		(answer, request) => answers.push([request, answer]),
		(why) => `failed: ${why}`
	);
	for (const request of ['one', 'two', 'three']) latest.ask(request);
	expect(asked).toEqual(['one']);
	worker.onmessage({ data: '1' });
	expect(asked).toEqual(['one', 'three']);
	worker.onerror({ message: 'lost' });
	// Nobody waits for what comes unasked.
	worker.onmessage({ data: '4' });
	expect(answers).toEqual([
		['one', '1'],
		['three', 'failed: lost']
	]);
	latest.ask('four');
	expect(asked).toEqual(['one', 'three', 'four']);
});
