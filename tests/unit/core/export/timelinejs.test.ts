import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/core/dates/edtf.ts';
import { timelineJs } from '#lib/core/export/timelinejs.ts';
import { HOSTILE, hostile, oddDates, STORIES } from './told-stories.ts';

/** Elements and text, as TimelineJS would put them into its page. */
function readHtml(html: string) {
	const names: string[] = [];
	let words = '';
	const parser = new Parser({
		onopentag: (name) => names.push(name),
		ontext: (text) => (words += text)
	});
	parser.end(html);
	return { names, words };
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute'] as const;

describe.each(STORIES)('timelinejs.json of %s', (_, { model, story, dates }) => {
	const timeline = timelineJs(model, dates);

	it('has what TimelineJS asks of a timeline', () => {
		const ids = [timeline.title, ...timeline.events].map(({ unique_id }) => unique_id);
		expect(new Set(ids).size).toBe(story.events.length + 1);
		for (const { start_date, end_date, group, display_date } of timeline.events) {
			expect(story.lanes.map(({ label }) => label)).toContain(group);
			expect(display_date).not.toBe('');
			for (const date of [start_date, ...(end_date ? [end_date] : [])]) {
				// From the year on, without a gap: TimelineJS would fill one with a number of its own.
				expect(PARTS.slice(0, Object.keys(date).length)).toEqual(Object.keys(date));
				expect(Object.values(date).every(Number.isInteger)).toBe(true);
			}
		}
	});

	it('gives no date more parts than the story does', () => {
		const records = new Map(story.events.map((event) => [event.id, event]));
		for (const { unique_id, start_date } of timeline.events) {
			const record = records.get(unique_id);
			const { precision } = parseEdtf(record?.date ?? '');
			const most = { day: 3, month: 2, year: 1, decade: 1, century: 1, millennium: 1 };
			const allowed = record?.time ? 5 : precision in most ? most[precision as 'day'] : 3;
			expect(Object.keys(start_date).length).toBeLessThanOrEqual(allowed);
		}
	});

	it('holds paragraphs and no other markup', () => {
		for (const { text } of [timeline.title, ...timeline.events]) {
			expect(readHtml(text.headline).names).toEqual([]);
			expect(new Set(readHtml(text.text).names)).toEqual(new Set(['p']));
		}
	});
});

it('a story’s words come out as words', () => {
	const { title, events } = timelineJs(hostile.model, hostile.dates);
	expect(readHtml(title.text.headline).words).toBe(HOSTILE);
	expect(readHtml(events[0]?.text.text ?? '').words).toContain(HOSTILE);
});

it.each([
	['list-is-read', { year: 2020, month: 3, day: 1, hour: 9, minute: 0 }, undefined],
	['one-of-days', { year: 2020, month: 4, day: 6 }, { year: 2020, month: 4, day: 24 }],
	['about-a-month', { year: 2020, month: 6 }, undefined],
	['a-quarter', { year: 2020, month: 10 }, { year: 2020, month: 12 }],
	['runs-on', { year: 2020, month: 11, day: 10 }, undefined],
	['until-then', { year: 2020, month: 1, day: 20 }, undefined],
	['within-limits', { year: 2020, month: 3, day: 1 }, undefined]
])('%s stands where it may', (id, start, end) => {
	const slide = timelineJs(oddDates.model, oddDates.dates).events.find((e) => e.unique_id === id);
	expect([slide?.start_date, slide?.end_date]).toEqual([start, end]);
});
