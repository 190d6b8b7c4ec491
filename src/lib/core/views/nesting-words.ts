/** What a place holds, and which of the places inside and around it hold the same. */
import { listWords } from '../dates/words.ts';
import type { MapState } from '../model/map-state.ts';
import type { Model, StoryPlace } from '../model/story-model.ts';
import { capital } from '../text/capital.ts';
import { statusOf } from './place-words.ts';

/** "Holds a letter. The same is true of the city inside it and the state around it." */
export function nestingWords(model: Model, state: MapState, place: StoryPlace): string {
	const status = statusOf(model, state, place);
	const own = `${capital(status.label)}.`;
	if (status.tone === 'off') return own;
	const alike = (ids: readonly string[]) =>
		ids.flatMap((id) => {
			const other = model.place.get(id);
			return other && statusOf(model, state, other).id === status.id ? [other.names.short] : [];
		});
	const [inside, around] = [alike(place.contains), alike(place.within)];
	const parts = [
		...(inside.length ? [`${listWords(inside)}, inside it`] : []),
		...(around.length ? [`${listWords(around)}, around it`] : [])
	];
	return parts.length ? `${own} The same is true of ${parts.join(', and ')}.` : own;
}
