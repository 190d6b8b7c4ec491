/** Saved texts of sources: one file each, named by the source's id. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES, readBytes, type SourceReading } from './source-reading.ts';

const ENDINGS = ['.html', '.htm', '.txt'] as const;

/** The saved text of a source; ids hold no dots or slashes, so none leads out of the folder. */
export function readSavedText(folder: string, source: string): SourceReading {
	for (const ending of ENDINGS) {
		const from = join(folder, `${source}${ending}`);
		const state = statSync(from, { throwIfNoEntry: false });
		if (!state?.isFile()) continue;
		if (state.size > MOST_BYTES) {
			return { kind: 'none', reason: `${from} is larger than ${MOST_BYTES / 1e6} MB` };
		}
		return readBytes(readFileSync(from), { from, isSaved: true, isHtml: ending !== '.txt' });
	}
	return { kind: 'none', reason: 'no saved text' };
}
