import { describe, expect, it } from 'vitest';
import { storySections } from '../../../../src/lib/core/views/story-sections.ts';
import { model } from '../geo/atlas-story.ts';

const idsOf = (story: Parameters<typeof storySections>[0]) =>
	storySections(story).map(({ id }) => id);

describe('the sections that a page leads to', () => {
	it('are all four where there is something to show in each', () => {
		expect(idsOf(model)).toEqual(['said', 'disputes', 'places', 'sources']);
	});

	it('leave out what the story has nothing for', () => {
		const light = model.remarks.filter(({ weight }) => weight !== 3);
		expect(idsOf({ remarks: light, disputes: [] })).toEqual(['places', 'sources']);
	});
});
