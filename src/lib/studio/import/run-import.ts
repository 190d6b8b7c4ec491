/** One import in a worker of its own, which ends with it. */
import type { ImportNews, ImportOrder, ImportOutcome } from './import-worker.ts';

interface Listener {
	onprogress: (done: number) => void;
	onresult: (result: ImportOutcome) => void;
	onfailure: (why: string) => void;
}

/** @returns breaks it off */
export function runImport(order: ImportOrder, to: Listener): () => void {
	const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
		if (data.kind === 'progress') return to.onprogress(data.done);
		worker.terminate();
		if (data.kind === 'result') to.onresult(data.result);
		else to.onfailure(data.why);
	};
	worker.onerror = ({ message }) => to.onfailure(message || 'The importer did not start.');
	worker.postMessage(order);
	return () => worker.terminate();
}
