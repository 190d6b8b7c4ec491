import { expect, it } from 'vitest';
import { announceStep, captionOf } from '../../../../src/lib/core/views/play-words.ts';
import { smallModel } from '../model/small-story.ts';

const model = smallModel();
const caption = (id: string) => {
	const event = model.event.get(id);
	if (!event) throw new Error(`No event ${id}`);
	return captionOf(model, event);
};

it('a caption says when, what, and how the map changed', () => {
	expect(caption('second')).toEqual({
		when: 'Jan. 24, 2018, morning, hour not given',
		title: 'Title of second',
		change: '3 places hold a letter.'
	});
});

it('an event that changes nothing on the map says nothing of it', () => {
	expect(caption('later').change).toBe('');
	expect(announceStep(caption('later'))).toBe('Title of later. March 2018.');
});
