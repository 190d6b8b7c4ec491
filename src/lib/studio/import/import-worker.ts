/** Imports beside the page, which stays free to answer and to break it off. */
import {
	importStory,
	type ImportRequest,
	type ImportResult
} from '#lib/core/import/import-story.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { digestReport, type ReportDigest } from './report-words.ts';

/** What can be sent to a worker of a request. */
export type ImportOrder = Omit<ImportRequest, 'gazetteer' | 'onprogress'>;

export interface ImportOutcome extends Omit<ImportResult, 'entries'> {
	report: ReportDigest;
}

export type ImportNews =
	| { kind: 'progress'; done: number }
	| { kind: 'result'; result: ImportOutcome }
	| { kind: 'failure'; why: string };

self.onmessage = async ({ data }: MessageEvent<ImportOrder>) => {
	const tell = (news: ImportNews) => self.postMessage(news);
	try {
		const gazetteer = await loadGazetteer();
		// As often as a person can see it: the page has other things to do.
		let told = 0;
		const onprogress = (done: number) => {
			if (done - told < 0.01) return;
			told = done;
			tell({ kind: 'progress', done });
		};
		const { entries, ...rest } = importStory({ ...data, gazetteer, onprogress });
		// A report of each of thousands of records would hold up the page that receives it.
		tell({ kind: 'result', result: { ...rest, report: digestReport(entries) } });
	} catch (error) {
		tell({ kind: 'failure', why: error instanceof Error ? error.message : String(error) });
	}
};
