/** What keys do, in words: the list that a reader asks for. */
import type { Model } from '../model/story-model.ts';

export interface KeyLine {
	/** Names of the keys, each drawn as one. */
	keys: readonly string[];
	does: string;
}

export interface KeyGroup {
	heading: string;
	lines: readonly KeyLine[];
}

export function listKeys({ windows }: Pick<Model, 'windows'>): KeyGroup[] {
	return [
		{
			heading: 'Anywhere in map, timeline and list',
			lines: [
				{ keys: ['←', '→'], does: 'Event before or after; with Shift, of another day' },
				// There are no keys beyond the ninth.
				...windows.slice(0, 9).map(({ label }, index) => ({
					keys: [String(index + 1)],
					does: `Time shown: ${label}`
				})),
				{ keys: ['/'], does: 'Find your place' },
				{ keys: ['?'], does: 'This list' },
				{ keys: ['Esc'], does: 'Closes the card, then the place, then the filter' }
			]
		},
		{
			heading: 'On the timeline',
			lines: [
				{ keys: ['↑', '↓'], does: 'Another lane' },
				{ keys: ['Home', 'End'], does: 'First or last event shown' },
				{ keys: ['Page Up', 'Page Down'], does: 'Another day, month or year' },
				{ keys: ['+', '−'], does: 'Closer look, longer time' },
				{ keys: ['0'], does: 'All of the time' },
				{ keys: ['A', '…', 'Z'], does: 'An event whose title begins so' },
				{ keys: ['Enter'], does: 'Opens a mark of several events' }
			]
		},
		{
			heading: 'On the map',
			lines: [
				{ keys: ['←', '→', '↑', '↓'], does: 'Nearest place that way' },
				{ keys: ['Page Up', 'Page Down'], does: 'Place before or after' },
				{ keys: ['Enter'], does: 'Chooses a place' },
				{ keys: ['+', '−'], does: 'Closer, further off' },
				{ keys: ['0'], does: 'The whole map' }
			]
		}
	];
}
