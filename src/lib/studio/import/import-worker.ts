/** Imports beside the page, which stays free to answer and to break it off. */
import {
	importStory,
	type ImportRequest,
	type ImportResult
} from '#lib/core/import/import-story.ts';
import { loadGazetteer } from '../gazetteer.ts';

/** What can be sent to a worker of a request. */
export type ImportOrder = Omit<ImportRequest, 'gazetteer' | 'onprogress'>;

export type ImportNews =
	| { kind: 'progress'; done: number }
	| { kind: 'result'; result: ImportResult }
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
		tell({ kind: 'result', result: importStory({ ...data, gazetteer, onprogress }) });
	} catch (error) {
		tell({ kind: 'failure', why: error instanceof Error ? error.message : String(error) });
	}
};
