/** Imports beside the page. */
import {
	importStory,
	type ImportRequest,
	type ImportResult
} from '#lib/core/import/import-story.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { answerTask } from '../task/answer-task.ts';
import { digestReport, type ReportDigest } from './report-words.ts';

/** What can be sent to a worker of a request. */
export type ImportOrder = Omit<ImportRequest, 'gazetteer' | 'onprogress'>;

export interface ImportOutcome extends Omit<ImportResult, 'entries'> {
	report: ReportDigest;
}

answerTask(async (order: ImportOrder, onprogress): Promise<ImportOutcome> => {
	const gazetteer = await loadGazetteer();
	const { entries, ...rest } = importStory({ ...order, gazetteer, onprogress });
	// A report of each of thousands of records would hold up the page that receives it.
	return { ...rest, report: digestReport(entries) };
});
