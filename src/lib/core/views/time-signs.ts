/** What is not known exactly of a time, as signs at its mark. */
import type { StoryEvent } from '../model/story-model.ts';
import type { Group } from './timeline-marks.ts';

/** Known to the day, with its place among that day's events. */
export const isOrdered = ({ when, order }: StoryEvent): boolean =>
	when.precision === 'day' && order !== undefined;

/** A mark of several events has a sign only if all of them have it. */
export function signsOf({ events, dayOnly }: Pick<Group, 'events' | 'dayOnly'>): {
	signs?: string;
} {
	const signs = [
		events.every(({ when }) => when.approximate) && 'about',
		events.every(({ when }) => when.uncertain) && 'uncertain',
		dayOnly && events.every(isOrdered) && 'ordered'
	].filter(Boolean);
	return signs.length > 0 ? { signs: signs.join(' ') } : {};
}
