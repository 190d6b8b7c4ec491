/** The ways in which a time is drawn that the key has to explain. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import { isOrdered } from './time-signs.ts';

export type DrawnForm =
	| 'limit'
	| 'estimate'
	| 'open'
	| 'about'
	| 'uncertain'
	| 'one'
	| 'all'
	| 'ordered'
	| 'scheduled'
	| 'force';

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
	['scheduled', ({ when }) => when.scheduled],
	['force', ({ inForce }) => inForce !== null]
];

/** Those that a story uses. */
export const formsOf = ({ events }: Pick<Model, 'events'>): DrawnForm[] =>
	FORMS.filter(([, isForm]) => events.some(isForm)).map(([form]) => form);
