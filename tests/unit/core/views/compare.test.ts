import { expect, it } from 'vitest';
import { comparableMoments, mapAtMoment } from '../../../../src/lib/core/views/compare.ts';
import { model as letters } from '../geo/atlas-story.ts';
import { smallModel } from '../model/small-story.ts';

it('offers every event that changes a status, and the story’s own moments, in order', () => {
	const ids = comparableMoments(letters).map(({ id }) => id);
	expect(ids).toEqual(letters.events.map(({ id }) => id).filter((id) => ids.includes(id)));
	for (const id of letters.map.moments) expect(ids).toContain(id);
	for (const { id, status } of letters.events) if (status) expect(ids).toContain(id);
});

it('shows the counted places as the fold of the events has them', () => {
	const map = mapAtMoment(smallModel(), 'before');
	expect(map?.places.map(({ place, on }) => [place.id, on])).toEqual([
		['chicago', true],
		['cook', false],
		['illinois', false]
	]);
	expect(map?.count).toBe('1 of 3 places had been written to.');
});

it('has no map for an event that the story does not have', () => {
	expect(mapAtMoment(smallModel(), 'nothing')).toBeNull();
});
