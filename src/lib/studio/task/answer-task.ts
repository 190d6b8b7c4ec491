/** The worker's side of a long task: beside the page, which stays free to answer and to break it off. */
import type { TaskNews } from './run-task.ts';

export function answerTask<Order, Result>(
	perform: (order: Order, onprogress: (done: number) => void) => Result | Promise<Result>
): void {
	const tell = (news: TaskNews<Result>) => self.postMessage(news);
	self.onmessage = async ({ data }: MessageEvent<Order>) => {
		// As often as a person can see it: the page has other things to do.
		let told = 0;
		const onprogress = (done: number) => {
			if (done - told < 0.01) return;
			told = done;
			tell({ kind: 'progress', done });
		};
		try {
			tell({ kind: 'result', result: await perform(data, onprogress) });
		} catch (error) {
			tell({ kind: 'failure', why: error instanceof Error ? error.message : String(error) });
		}
	};
	tell({ kind: 'ready' });
}
