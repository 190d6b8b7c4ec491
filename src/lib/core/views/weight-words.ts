import { countWords } from '../dates/words.ts';
import { sizeWords } from './story-downloads.ts';

/** "52 KB in three requests" */
export const weightWords = ({ bytes, requests }: { bytes: number; requests: number }): string =>
	`${sizeWords(bytes)} in ${countWords(requests, 'request')}`;
