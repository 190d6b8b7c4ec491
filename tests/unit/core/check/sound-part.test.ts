import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '#lib/core/check/check-story.ts';
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import { soundPart } from '#lib/core/check/sound-part.ts';
import { LISTS } from '#lib/core/check/sound-records.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory } from '#lib/core/model/story-model.ts';
import { Story } from '#lib/core/schema/story.ts';
import { describeMap } from '#lib/core/views/map-description.ts';
import { overviewTiers } from '#lib/core/views/overview.ts';
import { storySections } from '#lib/core/views/story-sections.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { listStories, storyFile } from '#lib/server/read-story.ts';
import { editJson, type Edit } from '../../../support/edit-json.ts';

const minimal = readFileSync('tests/fixtures/good/minimal.json', 'utf8');

function partOf(text: string) {
	const { findings } = checkStory(text, { gazetteer });
	return soundPart(JSON.parse(text), findings);
}

/** What is left of the minimal story, and the paths of what is not. */
function leftAfter(...edits: Edit[]) {
	const { story, bad } = partOf(editJson(minimal, ...edits));
	return { story, bad, paths: bad.map(({ path }) => formatPath(path)) };
}

const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);
const { events, sources, lanes } = JSON.parse(minimal) as Story;

test('a sound story is left as it is', () => {
	const { story, bad } = partOf(minimal);
	expect(story).toEqual({ tour: [], ...checkStory(minimal, { gazetteer }).story });
	expect(bad).toEqual([]);
});

test('a record with an error is left out with what stands wrong and its line', () => {
	const { story, bad } = leftAfter([['events', 1, 'date'], '2018-02-31']);
	expect(ids(story?.events)).toEqual([events[0]?.id]);
	const [event] = bad;
	expect(event).toMatchObject({ path: ['events', 1], kind: 'event', record: events[1]?.id });
	expect(event?.title).toBe(events[1]?.title);
	expect(event?.findings[0]).toMatchObject({ code: 'impossible-date' });
	expect(event?.findings[0]?.line).toBeGreaterThan(100);
});

test('whoever cannot do without a record that is left out is left out too, and says so', () => {
	const { story, bad } = leftAfter([['events', 1, 'date'], '2018-02-31']);
	const { remarks } = JSON.parse(minimal) as Story;
	const spoken = remarks.filter(({ event }) => event === events[1]?.id);
	expect(spoken.length).toBeGreaterThan(0);
	expect(story?.remarks).toHaveLength(remarks.length - spoken.length);
	const fallen = bad.filter(({ kind }) => kind === 'remark');
	expect(ids(spoken)).toEqual(fallen.map(({ record }) => record));
	for (const { findings, missing } of fallen) {
		expect({ findings, missing }).toEqual({ findings: [], missing: [events[1]?.id] });
	}
});

test('and so on, down to the last of them', () => {
	const { story, bad } = leftAfter(
		[['lanes', 1], { id: 'other', label: '', symbol: 'circle', colour: 'law' }],
		[['events', 1, 'lane'], 'other']
	);
	expect(story?.remarks).toEqual([]);
	expect(bad.map(({ kind, missing }) => [kind, missing])).toEqual(
		expect.arrayContaining([
			['lane', []],
			['event', ['other']],
			['remark', [events[1]?.id]]
		])
	);
});

test('a reference that a record can do without is taken out of it', () => {
	const other = { ...sources[0], id: 'other-paper', URL: 'http://not-safe' };
	const { story, paths } = leftAfter(
		[['sources', sources.length], other],
		[
			['events', 0, 'sources'],
			[...(events[0]?.sources ?? []), 'other-paper']
		]
	);
	expect(paths).toEqual([`sources[${sources.length}]`]);
	expect(story?.events[0]?.sources).toEqual(events[0]?.sources);
});

test('without a lane its events fall; without an event there is no story', () => {
	expect(lanes).toHaveLength(1);
	const { story, paths } = leftAfter([['lanes', 0, 'label'], '']);
	expect(story).toBeNull();
	expect(paths).toEqual(expect.arrayContaining(['lanes[0]', 'events[0]', 'events[1]']));
});

describe('a field of the story that is wrong', () => {
	test('has a neutral one in its place', () => {
		const { story, bad } = leftAfter([['zone'], 'Nowhere/City'], [['title'], '']);
		expect(story).toMatchObject({ zone: 'UTC', title: 'Untitled', events });
		expect(bad.map(({ kind, path }) => [kind, path])).toEqual([
			['field', ['title']],
			['field', ['zone']]
		]);
	});

	test('is the focus: the first event is', () => {
		const { story, bad } = leftAfter([['focus', 'event'], 'nowhere']);
		expect(story?.focus.event).toBe(events[0]?.id);
		expect(bad[0]?.path).toEqual(['focus']);
	});

	test('is the focus since its event is left out: it says so', () => {
		const { focus } = JSON.parse(minimal) as Story;
		const at = events.findIndex(({ id }) => id === focus.event);
		const { story, bad } = leftAfter([['events', at, 'date'], 'soon']);
		expect(story?.focus.event).not.toBe(focus.event);
		expect(bad).toContainEqual(
			expect.objectContaining({ path: ['focus'], missing: [focus.event] })
		);
	});

	test('is every window: one holds all dates', () => {
		const { windows } = JSON.parse(minimal) as Story;
		const { story, paths } = leftAfter(
			...windows.map((_, index): Edit => [['windows', index, 'from'], 'soon'])
		);
		expect(story?.windows).toMatchObject([{ label: 'All' }]);
		expect(paths).toEqual(expect.arrayContaining(windows.map((_, i) => `windows[${i}]`)));
		const { windows: resolved, events: all } = indexStory(resolveStory(story as Story));
		for (const { when } of all) {
			expect(when.start).toBeGreaterThanOrEqual(resolved[0]?.from ?? Infinity);
		}
	});

	test('is the number of a window that is not there: the first is shown', () => {
		const { story, paths } = leftAfter([['focus', 'window'], 1e9], [['zone'], '']);
		expect(story?.focus.window).toBe(1);
		expect(paths).toContain('focus.window');
	});

	test('is the number of a window: it leads to the same one of those that are left', () => {
		const { windows, focus } = JSON.parse(minimal) as Story;
		const { story } = leftAfter(
			[['windows'], [{ ...windows[0], from: 'soon' }, ...windows]],
			[['focus', 'window'], focus.window + 1]
		);
		expect(story).toMatchObject({ windows, focus });
	});

	test('is one that the contract does not know, whatever its name', () => {
		const { story, bad } = leftAfter([['colour'], 'red'], [['events[0]'], 'red']);
		expect(story?.events).toEqual(events);
		expect(bad.map(({ kind, path }) => [kind, path])).toEqual([
			['field', ['colour']],
			['field', ['events[0]']]
		]);
	});
});

test('where the weakest status is left out no other is taken for it', () => {
	const { story } = leftAfter([['statuses', 0, 'label'], '']);
	expect(story?.statuses[0]?.tone).toBe('off');
	expect(story?.statuses[0]?.id).toBe('no-status');
});

test('in a file in which a name stands twice, what the rest relies on is looked at all the same', () => {
	const text = editJson(minimal, [['events', 1, 'date'], '2018-02-31']);
	const twice = text.replace('"zone":', '"zone": "UTC", "zone":');
	const { story, bad } = partOf(twice);
	expect(ids(story?.events)).toEqual([events[0]?.id]);
	expect(bad[0]).toMatchObject({ kind: 'file', findings: [{ code: 'duplicate-key' }] });
	expect(bad).toContainEqual(expect.objectContaining({ path: ['events', 1] }));
});

test('a number that counts claims is never made to count others', () => {
	const story = readFileSync(storyFile(listStories()[0] ?? ''), 'utf8');
	const { disputes } = JSON.parse(story) as Story;
	const lone = { ...sources[0], id: 'lone-source', URL: 'http://not-safe' };
	const { sources: all } = JSON.parse(story) as Story;
	const { story: left, bad } = partOf(
		editJson(
			story,
			[['sources', all.length], lone],
			[['disputes', 0, 'claims', 0, 'sources'], ['lone-source']]
		)
	);
	expect(left?.disputes).toHaveLength(disputes.length - 1);
	expect(bad.at(-1)).toMatchObject({ path: ['disputes', 0], missing: ['lone-source'] });
});

test.each([[null], [[]], ['text'], [{}]])('of %j there is no story', (value) => {
	const { story, bad } = partOf(JSON.stringify(value));
	expect(story).toBeNull();
	expect(bad.length).toBeGreaterThan(0);
});

describe('whatever is changed in the shipped story', () => {
	const shipped = readFileSync(storyFile(listStories()[0] ?? ''), 'utf8');
	const paths = [...everyPath(JSON.parse(shipped))];
	const junk = fc.constantFrom<unknown[]>(
		...[undefined, null, '', 'x', '2018-02-31', '../..', '<script>alert(1)</script>', -1, 1e9],
		...[true, [], {}, ['x'], [null], [{ id: 'x' }], { id: 'x', __proto__: null }]
	);
	const edits = fc.array(fc.tuple(fc.constantFrom(...paths), junk), { minLength: 1, maxLength: 4 });

	/** Changes inside what was already replaced lead nowhere and are passed over. */
	function change(changes: readonly (readonly [(string | number)[], unknown])[]): string {
		const root = JSON.parse(shipped) as unknown;
		for (const [path, value] of changes) {
			const owner = valueAt(root, path.slice(0, -1));
			const last = path.at(-1) ?? '';
			if (typeof owner !== 'object' || owner === null) continue;
			if (value === undefined) Reflect.deleteProperty(owner, last);
			else Reflect.set(owner, last, value);
		}
		return JSON.stringify(root);
	}

	test('the rest can be drawn, and nothing is lost', () => {
		fc.assert(
			fc.property(edits, fc.boolean(), (changes, isChecked) => {
				const text = change(changes);
				const value = JSON.parse(text) as unknown;
				const findings = isChecked ? checkStory(text, { gazetteer }).findings : [];
				const { story, bad } = soundPart(value, findings);
				// Where nothing can be drawn, nothing is shown to be left out either.
				if (!story) return;
				for (const [list] of Object.entries(LISTS)) {
					const items = isRecord(value) ? value[list] : [];
					const left = story[list as keyof typeof LISTS] ?? [];
					const out = bad.filter(({ path }) => path[0] === list && path.length === 2);
					// What stands for a list that is empty is none of its records.
					const own = left.filter((one) => Array.isArray(items) && isIn(items, one));
					expect(own.length + out.length).toBe(Array.isArray(items) ? items.length : 0);
				}
				expect(Story.safeParse(story).error).toBeUndefined();
				const model = indexStory(resolveStory(story));
				overviewTiers(model);
				describeMap(model);
				storySections(model);
			}),
			{ numRuns: 60 }
		);
	});

	/** By what no reference that was taken out can have changed. */
	const isIn = (items: readonly unknown[], record: object): boolean =>
		items.some((item) =>
			['id', 'label', 'date', 'text', 'reason'].every(
				(key) => valueAt(item, [key]) === valueAt(record, [key])
			)
		);
});

function* everyPath(
	value: unknown,
	path: (string | number)[] = []
): Generator<(string | number)[]> {
	if (typeof value !== 'object' || value === null) return;
	const isList = Array.isArray(value);
	for (const [key, item] of Object.entries(value)) {
		const next = [...path, isList ? Number(key) : key];
		yield next;
		yield* everyPath(item, next);
	}
}
