import { expect, test } from 'vitest';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { layoutMiniTimeline } from '../../../../src/lib/core/views/mini-timeline.ts';
import { timesOfPeople } from '../../../../src/lib/core/views/people-times.ts';
import { smallModel } from '../model/small-story.ts';

const small = smallModel();
const [mayor] = small.people;
const person = (id: string, name: string) => ({ ...mayor!, id, name });
const model = indexStory({
	...small,
	people: [person('zoe', 'Zoe'), mayor!, person('idle', 'Idle'), person('ann', 'Ánn')],
	events: small.events.map((event) =>
		event.id === 'later' || event.id === 'before' ? { ...event, people: ['zoe', 'ann'] } : event
	)
});

test('people stand by name, each with the events that they act or speak in', () => {
	const times = timesOfPeople(model).map(({ person, events }) => [
		person.id,
		events.map(({ id }) => id)
	]);
	expect(times).toEqual([
		['mayor', ['second']],
		['ann', ['before', 'later']],
		['zoe', ['before', 'later']]
	]);
});

test('small axes of one story can share their time, so that they can be compared', () => {
	const [first, second] = timesOfPeople(model).map(({ events }) =>
		layoutMiniTimeline(model, events, null, model.events)
	);
	expect(first?.ticks).toEqual(second?.ticks);
	expect(first?.marks).toHaveLength(1);
	expect(second?.marks).toHaveLength(2);
	const [x] = first!.marks.map((mark) => mark.x);
	expect(second!.marks[0]!.x).toBeLessThan(x!);
	expect(second!.marks[1]!.x).toBeGreaterThan(x!);
});
