import { describe, expect, it } from 'vitest';
import { firstGiven, mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { smallModel } from './small-story.ts';

describe('the map at a time', () => {
	const model = smallModel();

	it('has nothing to say before the first event', () => {
		const state = mapStateAt(model, null);
		expect(state.count).toBe(0);
		expect(state.total).toBe(3);
		expect(state.speaks.id).toBe('none');
	});

	it('counts only the places that the story counts', () => {
		const state = mapStateAt(model, 'before');
		expect(state.statusOf.get('peoria')?.id).toBe('written');
		expect(state.count).toBe(1);
		expect(state.speaks.id).toBe('written');
	});

	it('lets a later event overrule an earlier one', () => {
		const state = mapStateAt(model, 'second');
		expect(state.statusOf.get('chicago')?.id).toBe('demanded');
		expect(state.count).toBe(3);
	});

	it('stays as it was while events say nothing of status', () => {
		expect(mapStateAt(model, 'later').statusOf).toEqual(mapStateAt(model, 'second').statusOf);
	});

	it('knows which event first reached each counted place', () => {
		expect([...firstGiven(model)]).toEqual([
			['before', ['chicago']],
			['second', ['cook', 'illinois']]
		]);
	});
});
