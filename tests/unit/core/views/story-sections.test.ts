import { describe, expect, it } from 'vitest';
import { storySections } from '../../../../src/lib/core/views/story-sections.ts';
import { model } from '../geo/atlas-story.ts';

const idsOf = (story: Parameters<typeof storySections>[0]) =>
	storySections(story).map(({ id }) => id);

describe('the sections that a page leads to', () => {
	it('are all five where there is something to show in each', () => {
		expect(idsOf(model)).toEqual(['said', 'disputes', 'places', 'people', 'sources']);
	});

	it('leave out what the story has nothing for', () => {
		const remarks = model.remarks.filter(({ weight }) => weight !== 3);
		const events = model.events.map((event) => ({ ...event, people: [] }));
		expect(idsOf({ events, remarks, disputes: [] })).toEqual(['places', 'people', 'sources']);
		expect(idsOf({ events, remarks: [], disputes: [] })).toEqual(['places', 'sources']);
	});
});
