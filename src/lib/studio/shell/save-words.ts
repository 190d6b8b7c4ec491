/** Where the work stands: in the file, in the draft that this browser keeps, or nowhere but here. */
import { count } from '#lib/core/check/words.ts';

interface Saved {
	isSaved: boolean;
	savedAt: number | null;
	handle: unknown;
}

export function saveWords(
	{ isSaved, savedAt, handle }: Saved,
	draft: 'none' | 'kept' | 'failed',
	now: number
): string {
	if (!isSaved) {
		if (draft === 'kept') return 'Not saved; a draft is kept here';
		if (draft === 'failed') return 'Not saved; this browser keeps no draft';
		return 'Not saved';
	}
	if (savedAt === null) return 'No changes yet';
	return `${handle ? 'Saved to file' : 'Downloaded'} ${agoWords(now - savedAt)}`;
}

/** "just now", "20 seconds ago", "4 minutes ago" */
export function agoWords(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	if (seconds < 5) return 'just now';
	if (seconds < 60) return `${count(seconds, 'second')} ago`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return `${count(minutes, 'minute')} ago`;
	const hours = Math.floor(minutes / 60);
	return hours < 48 ? `${count(hours, 'hour')} ago` : `${count(Math.floor(hours / 24), 'day')} ago`;
}
