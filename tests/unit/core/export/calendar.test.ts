import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { storyCalendar } from '#lib/core/export/calendar.ts';
import { recordUuid } from '#lib/server/record-uuid.ts';
import { corrected, HOSTILE, hostile, oddDates, STORIES, toldStory } from './told-stories.ts';
import type { ToldStory } from './told-stories.ts';

const calendarOf = ({ model, story }: ToldStory) =>
	storyCalendar(model, {
		zone: story.zone,
		updated: Date.UTC(2026, 10, 24),
		idOf: (record) => recordUuid(story.id, record),
		linkTo: (event) => `https://example.org/${story.id}/#${event}`
	});

/** Events by their title, as an independent reader finds them. */
function readEvents(told: ToldStory) {
	const calendar = new ICAL.Component(ICAL.parse(calendarOf(told).text) as unknown[] as never);
	return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

const at = (told: ToldStory, id: string) =>
	readEvents(told).find(({ uid }) => uid === recordUuid(told.story.id, id));

describe.each(STORIES)('events.ics of %s', (_, told) => {
	const { model, story } = told;
	const events = readEvents(told);

	it('has every event, under a name of its own', () => {
		expect(events).toHaveLength(story.events.length);
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(story.events.length);
		const titles = model.events.map(({ title }) => title);
		for (const [i, { summary }] of events.entries()) expect(summary).toContain(titles[i]);
	});

	it('has lines of at most 75 bytes, ended by CRLF', () => {
		const lines = calendarOf(told).text.split('\r\n');
		expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
		expect(lines.join('')).not.toContain('\n');
		expect(lines.at(-1)).toBe('');
	});

	it('gives an hour only where a source prints one, and then the one on the story’s clocks', () => {
		const clock = new Intl.DateTimeFormat('en-GB', {
			timeZone: story.zone,
			hour: '2-digit',
			minute: '2-digit'
		});
		const records = new Map(story.events.map((event) => [recordUuid(story.id, event.id), event]));
		for (const { uid, startDate } of events) {
			const { time } = records.get(uid) ?? {};
			expect(startDate.isDate).toBe(time === undefined);
			if (time) expect(clock.format(startDate.toJSDate())).toBe(time);
		}
	});

	it('is the same each time it is made, in any zone', () => {
		const zone = process.env['TZ'];
		const text = calendarOf(told).text;
		process.env['TZ'] = 'Pacific/Kiritimati';
		expect(calendarOf(told).text).toBe(text);
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	});
});

it.each([
	['list-is-read', '2020-03-01T15:00:00Z', ''],
	['one-of-days', '2020-04-06', '(One of April 6, 12 or 24, 2020)'],
	['about-a-month', '2020-06-01', '(About June 2020)'],
	['about-a-day', '2020-09-10', '(About Sept. 10, 2020)'],
	['day-not-given', '2020-10-01', '(October 2020, day not given)'],
	['runs-on', '2020-11-10', '(From Nov. 10, 2020 on)'],
	['until-then', '2020-01-20', '(Until Jan. 20, 2020)'],
	['first-of-day', '2020-03-01', '']
])('%s: what is not known stands in words', (id, start, words) => {
	const found = at(oddDates, id);
	const { title } = oddDates.model.event.get(id) ?? {};
	expect(found?.startDate.toString()).toBe(start);
	expect(found?.summary).toBe([title, words].filter(Boolean).join(' '));
});

it('a month takes all its days; the day after is outside', () => {
	expect(at(oddDates, 'about-a-month')?.endDate.toString()).toBe('2020-07-01');
});

it('a story’s words come out as words, with the address of the event', () => {
	const [first] = readEvents(hostile);
	expect(first?.summary).toBe(HOSTILE);
	expect(first?.description).toContain(HOSTILE);
	expect(first?.component.getFirstPropertyValue('url')).toBe(
		'https://example.org/minimal/#letter-sent'
	);
});

it('years that a calendar cannot write are left out and told', () => {
	const [event] = corrected.story.events;
	if (!event) throw new Error('The fixture has no event.');
	const old = toldStory({
		...corrected.story,
		remarks: [],
		events: [event, { ...event, id: 'old', date: '-0299', time: undefined }]
	});
	expect(readEvents(old)).toHaveLength(1);
	expect(calendarOf(old).leftOut.map(({ id }) => id)).toEqual(['old']);
});
