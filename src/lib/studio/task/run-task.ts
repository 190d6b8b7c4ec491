/** One long task in a worker of its own, which ends with it. */

/** What the worker tells the page; `done` is a share from 0 to 1. */
export type TaskNews<Result> =
	/** It is there and can be given its order. */
	| { kind: 'ready' }
	| { kind: 'progress'; done: number }
	| { kind: 'result'; result: Result }
	| { kind: 'failure'; why: string };

export interface TaskListener<Result> {
	onprogress: (done: number) => void;
	onresult: (result: Result) => void;
	onfailure: (why: string) => void;
}

/**
 * @param worker answers with `answerTask`
 * @returns breaks it off
 */
export function runTask<Result>(
	worker: Worker,
	order: unknown,
	to: TaskListener<Result>
): () => void {
	worker.onmessage = ({ data }: MessageEvent<TaskNews<Result>>) => {
		if (data.kind === 'ready') return;
		if (data.kind === 'progress') return to.onprogress(data.done);
		worker.terminate();
		if (data.kind === 'result') to.onresult(data.result);
		else to.onfailure(data.why);
	};
	worker.onerror = ({ message }) => {
		worker.terminate();
		to.onfailure(message || 'This part of the studio did not start.');
	};
	worker.postMessage(order);
	return () => worker.terminate();
}

/** Has the browser fetch a worker, so that it is there later without a network. */
export function keepWorker(worker: Worker): void {
	worker.onmessage = worker.onerror = () => worker.terminate();
}
