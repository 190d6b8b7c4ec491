import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathKey } from '#lib/core/check/bad-record.ts';
import { storyDrawer } from '#lib/core/geo/draw-story.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { drawStory, readAtlas } from '#lib/server/map-drawing.ts';
import { listStories, readStory, storyFile } from '#lib/server/read-story.ts';
import { drawPreview } from '#lib/studio/preview/draw-preview.ts';
import { recordAtWork } from '#lib/studio/preview/record-at-work.ts';
import { editJson, type Edit } from '../../support/edit-json.ts';

const id = listStories()[0] ?? '';
const text = readFileSync(storyFile(id), 'utf8');
const { events, remarks, places } = JSON.parse(text) as Story;
const tools = { gazetteer, draw: storyDrawer(readAtlas) };
const drawn = drawPreview(text, tools);
const edited = (...edits: Edit[]) => drawPreview(editJson(text, ...edits), tools);

test('a preview shows what a build does', () => {
	const built = resolveStory(readStory(id));
	expect(drawn.page?.resolved).toEqual({ ...built, split: null });
	expect(drawn.page?.map).toEqual(drawStory(built));
	expect(drawn.bad).toEqual([]);
});

test('the map is drawn anew only where something on it has changed', () => {
	const { page } = edited(
		[['events', 0, 'title'], 'Another title'],
		[['places', 0, 'note'], 'Another note.']
	);
	expect(page?.map).toBe(drawn.page?.map);
	const moved = edited([['places', 0, 'names', 'label'], 'Renamed']);
	expect(moved.page?.map.drawing).not.toEqual(drawn.page?.map.drawing);
});

test('what is no JSON has no page, and says why', () => {
	const { page, bad } = drawPreview('{', tools);
	expect(page).toBeNull();
	expect(bad[0]?.findings[0]?.code).toBe('json-unclosed');
});

test('the page stands at the event, the remark’s event or the place that is worked on', () => {
	const at = (...path: (string | number)[]) => recordAtWork(drawn, path);
	expect(at('events', 3, 'title')).toMatchObject({ at: events[3]?.id, bad: null });
	expect(at('remarks', 0)).toMatchObject({ at: remarks[0]?.event });
	expect(at('places', 2)).toMatchObject({ at: null, place: places[2]?.id });
	expect(at('zone')).toEqual({ at: null, place: null, bad: null });
});

test.each([
	[3, 2],
	[0, 1]
])('while event %i is left out it stands at event %i', (index, neighbour) => {
	const broken = edited([['events', index, 'date'], '2018-02-31']);
	expect(recordAtWork(broken, ['events', index])).toEqual({
		at: events[neighbour]?.id,
		place: null,
		bad: pathKey(['events', index])
	});
});
