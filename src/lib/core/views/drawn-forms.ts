/** The ways in which an uncertain time is drawn: signs of marks, and what the key has to explain. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { Group } from './timeline-marks.ts';

export type DrawnForm =
	'limit' | 'estimate' | 'open' | 'about' | 'uncertain' | 'one' | 'all' | 'ordered' | 'scheduled';

/** In the order in which the key tells them. */
const FORMS: readonly [DrawnForm, (event: StoryEvent) => boolean][] = [
	['limit', ({ when }) => [when.startEdge, when.endEdge].includes('limit')],
	['estimate', ({ when }) => [when.startEdge, when.endEdge].includes('estimate')],
	['open', ({ when }) => [when.startEdge, when.endEdge].includes('open')],
	['about', ({ when }) => when.approximate],
	['uncertain', ({ when }) => when.uncertain],
	['one', ({ when }) => when.choice === 'one'],
	['all', ({ when }) => when.choice === 'all'],
	['ordered', (event) => isOrdered(event)],
	['scheduled', ({ when }) => when.scheduled]
];

/** Those that a story uses. */
export const formsOf = ({ events }: Pick<Model, 'events'>): DrawnForm[] =>
	FORMS.filter(([, isForm]) => events.some(isForm)).map(([form]) => form);

/** Known to the day, with its place among that day's events. */
const isOrdered = ({ when, order }: StoryEvent): boolean =>
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
