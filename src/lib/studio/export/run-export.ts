/** One export in a worker of its own. */
import { keepWorker, runTask, type TaskListener } from '../task/run-task.ts';
import type { ExportOrder } from './export-worker.ts';

const start = () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });

/** @returns breaks it off */
export const runExport = (order: ExportOrder, to: TaskListener<string>): (() => void) =>
	runTask(start(), order, to);

export const keepExport = (): void => keepWorker(start());
