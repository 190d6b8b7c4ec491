/** One import in a worker of its own. */
import { keepWorker, runTask, type TaskListener } from '../task/run-task.ts';
import type { ImportOrder, ImportOutcome } from './import-worker.ts';

const start = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

/** @returns breaks it off */
export const runImport = (order: ImportOrder, to: TaskListener<ImportOutcome>): (() => void) =>
	runTask(start(), order, to);

export const keepImport = (): void => keepWorker(start());
