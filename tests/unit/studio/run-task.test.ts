import { expect, test } from 'vitest';
import { keepWorker, runTask } from '#lib/studio/task/run-task.ts';

class FakeWorker {
	orders: unknown[] = [];
	isEnded = false;
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	postMessage(order: unknown) {
		this.orders.push(order);
	}
	terminate() {
		this.isEnded = true;
	}
}

function start() {
	const worker = new FakeWorker();
	const heard: unknown[] = [];
	const hear = (kind: string) => (what: unknown) => void heard.push([kind, what]);
	const cancel = runTask(worker as unknown as Worker, 'the order', {
		onprogress: hear('progress'),
		onresult: hear('result'),
		onfailure: hear('failure')
	});
	const tell = (data: unknown) => worker.onmessage?.({ data });
	return { worker, heard, cancel, tell };
}

test('a task tells how far it is and ends its worker with its result', () => {
	const { worker, heard, tell } = start();
	expect(worker.orders).toEqual(['the order']);
	tell({ kind: 'ready' });
	tell({ kind: 'progress', done: 0.5 });
	expect(worker.isEnded).toBe(false);
	tell({ kind: 'result', result: 'a file' });
	expect(heard).toEqual([
		['progress', 0.5],
		['result', 'a file']
	]);
	expect(worker.isEnded).toBe(true);
});

test('a failure of the task, or of its worker, is told', () => {
	const first = start();
	first.tell({ kind: 'failure', why: 'no reason' });
	expect(first.heard).toEqual([['failure', 'no reason']]);
	const second = start();
	second.worker.onerror?.({ message: '' });
	expect(second.heard).toEqual([['failure', 'This part of the studio did not start.']]);
	expect(second.worker.isEnded).toBe(true);
});

test('a task that is broken off ends', () => {
	const { worker, cancel } = start();
	cancel();
	expect(worker.isEnded).toBe(true);
});

test('a worker that is only kept for later has no order, and ends once it is there', () => {
	const worker = new FakeWorker();
	keepWorker(worker as unknown as Worker);
	expect(worker.orders).toEqual([]);
	worker.onmessage?.({ data: { kind: 'ready' } });
	expect(worker.isEnded).toBe(true);
});
