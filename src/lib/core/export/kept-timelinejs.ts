/**
 * A story that came from TimelineJS goes back as it came: media, eras, markup and whatever else has
 * no place in a story. A part of an old slide stands as long as the story still says what was read
 * from it; what was edited since, and what is new, is as the story has it.
 */
import { isRecord } from '../check/fields.ts';
import { TO_BE_WRITTEN, UNGROUPED } from '../import/placeholders.ts';
import { readTimelineJsSlide, readTimelineJsTitle } from '../import/read-timelinejs.ts';
import type { EventRecord, Story } from '../schema/story.ts';
import { plain } from '../text/plain.ts';
import type { EventSlide, TimelineJs } from './timelinejs.ts';

type Json = Record<string, unknown>;

/** By the name of the format under `extensions`. */
const FORMATS = ['timelinejs', 'timelinejs-sheet'] as const;

/** The timeline with what the story's `extensions` keep of one; as it is, if that is nothing. */
export function withKeptSlides(timeline: TimelineJs, story: Story): TimelineJs | Json {
	const imports = FORMATS.flatMap((name) => listIn(story.extensions?.[name])).filter(isRecord);
	if (imports.length === 0) return timeline;
	const records = new Map(story.events.map((event) => [event.id, event]));
	const slides = new Map(timeline.events.map((slide) => [slide.unique_id, slide]));
	const labels = new Map(story.lanes.map(({ id, label }) => [id, label]));

	const events: (EventSlide | Json)[] = [];
	for (const { id, was } of imports.flatMap(({ events }) => listIn(events)).filter(isRecord)) {
		if (!isRecord(was)) continue;
		// An event that could not be made goes back as it was; one that was taken away since does not.
		if (id === undefined && Object.keys(was).length > 0) events.push(was);
		const [record, slide] = [records.get(String(id)), slides.get(String(id))];
		if (!record || !slide || !slides.delete(slide.unique_id)) continue;
		events.push(mergeSlide(was, slide, record, labels.get(record.lane) ?? ''));
	}
	const kept = imports.map((one) => one['story']).find(isRecord);
	const whole = [...events, ...slides.values()];
	if (!kept) return { ...timeline, events: whole };
	const title = mergeTitle(kept['title'], timeline, story);
	return { ...kept, ...(title !== undefined && { title }), events: whole };
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function mergeSlide(was: Json, slide: EventSlide, record: EventRecord, lane: string): Json {
	const said = readTimelineJsSlide({ value: was, path: [] }, []);
	const { start_date, end_date, display_date } = slide;
	const isDated = said.date.edtf === record.date && said.date.time === record.time;
	const isGrouped = plain(said.group ?? UNGROUPED) === plain(lane);
	const text = mergeText(was['text'], slide.text, {
		headline: said.title === record.title,
		text: said.summary === record.summary
	});
	return {
		...(isDated
			? was
			: { ...withoutDates(was), start_date, ...(end_date && { end_date }), display_date }),
		...(text !== undefined && { text }),
		...(!isGrouped && { group: slide.group })
	};
}

const DATES: readonly string[] = ['start_date', 'end_date', 'display_date'];

const withoutDates = (slide: Json): Json =>
	Object.fromEntries(Object.entries(slide).filter(([key]) => !DATES.includes(key)));

/** An old timeline without a title stays so until one is written. */
function mergeTitle(was: unknown, { title }: TimelineJs, story: Story): unknown {
	const said = readTimelineJsTitle(was, []);
	const isSame = {
		headline: (said.title || TO_BE_WRITTEN) === story.title,
		text: (said.deck || TO_BE_WRITTEN) === story.deck
	};
	if (isSame.headline && isSame.text) return was;
	const old = isRecord(was) ? was : { unique_id: title.unique_id };
	return { ...old, text: mergeText(old['text'], title.text, isSame) };
}

function mergeText(
	was: unknown,
	ours: { headline: string; text: string },
	isSame: { headline: boolean; text: boolean }
): unknown {
	if (isSame.headline && isSame.text) return was;
	return {
		...(isRecord(was) && was),
		...(!isSame.headline && { headline: ours.headline }),
		...(!isSame.text && { text: ours.text })
	};
}
