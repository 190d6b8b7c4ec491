/** Exports beside the page. */
import { answerTask } from '../task/answer-task.ts';
import type { ExportName } from './export-files.ts';
import { makeExport } from './make-export.ts';

export interface ExportOrder {
	/** Of the story. */
	text: string;
	name: ExportName;
}

answerTask(({ text, name }: ExportOrder, onprogress) => makeExport(text, name, onprogress));
