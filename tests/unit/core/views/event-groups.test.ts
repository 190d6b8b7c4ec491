import { expect, test } from 'vitest';
import { foldEvents } from '../../../../src/lib/core/views/event-groups.ts';
import { smallModel } from '../model/small-story.ts';

const { events } = smallModel();
const none = { label: '', from: Date.UTC(2020, 0), to: Date.UTC(2021, 0) };
const ids = (found: ReadonlySet<string> | null) =>
	foldEvents(events, none, found).before.flatMap((group) => group.events.map((e) => e.event.id));

test('under a filter only what it leaves is listed, and the fold says how many it leaves out', () => {
	expect(ids(null)).toEqual(events.map(({ id }) => id));
	expect(ids(new Set(['second', 'later']))).toEqual(['second', 'later']);
	expect(foldEvents(events, none, new Set(['second', 'later'])).beforeWords).toMatch(
		/^two earlier events, .*; 2 not shown$/i
	);
	expect(foldEvents(events, none, new Set()).beforeWords).toMatch(
		/^four earlier events, .*, not shown$/i
	);
});
