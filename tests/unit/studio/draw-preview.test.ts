import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathKey } from '#lib/core/check/bad-record.ts';
import { storyDrawer } from '#lib/core/geo/draw-story.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { drawStory } from '#lib/server/map-drawing.ts';
import { readAtlas } from '#lib/server/read-atlas.ts';
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

test('an event that is left out stands at its day, and says so', () => {
	const place = ['events', 3] as const;
	const left = edited([[...place, 'sources'], []], [[...place, 'summary'], 7]);
	const row = left.page?.resolved.events.find((event) => event.id === events[3]?.id);
	expect(row?.title).toBe(`Left out: ${events[3]?.title}`);
	expect(row?.summary).toMatch(/^Line \d+: .+\. Line \d+: .+\.$/);
	expect(left.page?.resolved.events).toHaveLength(events.length);
	const ids = (page: typeof left.page) => page?.resolved.events.map((event) => event.id);
	expect(ids(left.page)?.indexOf(events[3]?.id ?? '')).toBe(
		ids(drawn.page)?.indexOf(events[3]?.id ?? '')
	);
	expect(recordAtWork(left, [...place])).toMatchObject({ at: events[3]?.id });
});

test.each([
	['no date that can be read', ['date'], '2018-02-31'],
	['a date far from all others', ['date'], '0201-01-09'],
	['a lane that is not there', ['lane'], 'nowhere'],
	['an id that another record has', ['id'], places[0]?.id],
	['an id that is none', ['id'], 'No id']
])('with %s it is told of above the page alone', (_, path, value) => {
	const left = edited([['events', 3, ...path], value], [['events', 3, 'summary'], 7]);
	expect(left.page?.resolved.events.some((event) => event.title.startsWith('Left out'))).toBe(
		false
	);
	expect(left.bad.some(({ kind }) => kind === 'event')).toBe(true);
});
