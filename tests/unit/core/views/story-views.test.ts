import { describe, expect, it } from 'vitest';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { announceEvent } from '../../../../src/lib/core/views/announce.ts';
import { countPlaces } from '../../../../src/lib/core/views/counter.ts';
import { scaleDispute } from '../../../../src/lib/core/views/dispute-scale.ts';
import { standingWords } from '../../../../src/lib/core/views/dispute-words.ts';
import { foldEvents, groupEvents } from '../../../../src/lib/core/views/event-groups.ts';
import { smallModel } from '../model/small-story.ts';

const model = smallModel();

describe('the counter', () => {
	it('says how many places hold what the story counts, and since when', () => {
		const counter = countPlaces(model, mapStateAt(model, 'second'));
		expect(counter).toMatchObject({ count: 3, total: 3, sentence: 'places hold a letter' });
		expect(counter.since).toBe('1 since April 2017, 2 since January 2018');
	});

	it('keeps a unit for each place, hollow until its time', () => {
		const { groups, since } = countPlaces(model, mapStateAt(model, null));
		expect(groups.flatMap((group) => group.units)).toHaveLength(3);
		expect(groups.flatMap((group) => group.units).some((unit) => unit.on)).toBe(false);
		expect(since).toBe('');
	});
});

describe('the list', () => {
	it('groups by year, and by day where hours are known', () => {
		const groups = groupEvents(model.events);
		expect(groups.map((g) => g.heading)).toEqual(['2017', 'Wednesday, Jan. 24, 2018', '2018']);
		expect(groups[1]?.events.map((e) => e.time)).toEqual([
			'No later than 4 p.m.',
			'Morning, hour not given'
		]);
		expect(groups[2]?.events[0]?.time).toBe('March 2018');
	});

	it('folds what lies outside the window and loses nothing', () => {
		const day = model.windows[1];
		if (!day) throw new Error('no window');
		const folded = foldEvents(model.events, day);
		expect(folded.beforeWords).toBe('one earlier event, April 21, 2017');
		expect(folded.afterWords).toBe('one later event, March 2018');
		const all = [...folded.before, ...folded.inside, ...folded.after].flatMap((g) => g.events);
		expect(all.map((e) => e.event.id)).toEqual(model.events.map((e) => e.id));
	});
});

describe('a dispute', () => {
	const dispute = model.disputes[0];
	if (!dispute) throw new Error('no dispute');

	it('sets numeric claims on one scale and leaves an open end open', () => {
		const scale = scaleDispute(dispute);
		expect(scale?.bars.map((b) => [b.letter, b.opensRight])).toEqual([
			['A', false],
			['B', true]
		]);
		expect(scale?.bars[0]?.to).toBeLessThan(scale?.bars[1]?.from ?? 0);
		expect(scale?.bars[1]?.to).toBe(100);
	});

	it('has no scale without numbers', () => {
		expect(scaleDispute({ ...dispute, claims: dispute.claims.slice(0, 1) })).toBeNull();
	});

	it('says where the editors stand', () => {
		expect(standingWords(dispute)).toBe('We lean to B.');
		expect(standingWords({ ...dispute, standing: 'open' })).toBe('Left open.');
	});
});

it('announces event, hour, position and count in one breath', () => {
	const event = model.event.get('second');
	if (!event) throw new Error('no event');
	expect(announceEvent(model, event, mapStateAt(model, 'second'))).toBe(
		'Title of second. Jan. 24, 2018, Morning, hour not given. Event 3 of 4. 3 of 3 places hold a letter.'
	);
	expect(announceEvent(model, event, mapStateAt(model, 'second'), new Set(['second']))).toContain(
		'. Event 1 of 1 found. '
	);
	const first = model.event.get('first');
	expect(first && announceEvent(model, first, mapStateAt(model, 'first'))).toContain(
		'No later than 4 p.m. Event 2 of 4. '
	);
});
