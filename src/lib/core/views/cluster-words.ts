/** The events of one mark of the timeline, and the words above their list. */
import { DAY } from '../dates/civil.ts';
import { dayOfMonthWords, dayWords } from '../dates/words.ts';
import type { StoryEvent } from '../model/story-model.ts';

/** "12 events, Jan. 3 to Feb. 9, 2018": the days on which their marks stand. */
export function spanWords(members: readonly StoryEvent[]): string {
	const first = members[0]?.when.at;
	const last = members.at(-1)?.when.at;
	const count = `${members.length} ${members.length === 1 ? 'event' : 'events'}`;
	if (first === undefined || last === undefined) return count;
	const [from, to] = [dayWords(first), dayWords(last)];
	if (Math.floor(first / DAY) === Math.floor(last / DAY)) return `${count}, ${to}`;
	const isSameYear = new Date(first).getUTCFullYear() === new Date(last).getUTCFullYear();
	return `${count}, ${isSameYear ? dayOfMonthWords(first) : from} to ${to}`;
}
