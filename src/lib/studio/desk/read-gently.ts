/** Reads a text that the desk is to show, without holding the page for long. */
import { RECORD_LISTS } from '#lib/core/schema/story.ts';
import { recordsOf } from '../form/list-records.ts';
import { outlineOf } from './outline.ts';
import { itemsOf, LIST_NAMES } from './record-lists.ts';
import { prepareRow } from './record-rows.ts';
import { parseText, readStory, type StoryText } from './story-text.ts';

/** From here on, in UTF-16 units, a text is read bit by bit. */
const LARGE = 1_000_000;
/** Records in one go. */
const STRIDE = 1000;

/** What is made of each record for lists and searches is made too, where it is much. */
export async function readGently(text: string): Promise<StoryText> {
	if (text.length < LARGE) return readStory(text);
	const value = parseText(text)?.value ?? null;
	await pause();
	const outline = outlineOf(text, value);
	for (const list of LIST_NAMES) {
		for (const [index, record] of itemsOf(value, list).entries()) {
			if (index % STRIDE === 0) await pause();
			prepareRow(list, record);
		}
	}
	for (const kind of Object.values(RECORD_LISTS)) {
		await pause();
		recordsOf(value, [kind]);
	}
	await pause();
	return { text, value, outline };
}

/** What else the page has to do comes first. */
const pause = () => new Promise<void>((done) => setTimeout(done));
