/** A remark as text to take along: the words with who said them, and its source as cited. */
import type { Model, StoryRemark } from '../model/story-model.ts';
import { attributeRemark } from './attribution.ts';
import { citeSource } from './cite.ts';
import { frameMarkup } from './frame-markup.ts';
import { linkToWords } from './text-fragment.ts';

export interface Citation {
	/** "APA" */
	style: string;
	text: string;
}

/** The speaker and how the words begin, cut between words and shown to be cut. */
export function remarkTitle(model: Model, remark: StoryRemark): string {
	const { words } = remark;
	const shown = words.length <= 70 ? words : `${words.slice(0, 70).replace(/\s+\S*$/, '')} …`;
	return `${attributeRemark(model, remark).name}: “${shown}”`;
}

/** The words in quotation marks, the speaker and the source: one paragraph of plain text. */
export function remarkText(model: Model, remark: StoryRemark): string {
	const { name, role } = attributeRemark(model, remark);
	const source = model.source.get(remark.wordings[0]?.source ?? '');
	const cited = source && citeSource(source);
	const printed = cited ? ` (${[cited.title, cited.rest].filter(Boolean).join(', ')})` : '';
	const who = [name, role, remark.when.day].filter(Boolean).join(', ');
	return `“${remark.words}” — ${who}${printed}`;
}

/** The address of the very words at the first source that can be opened; null if none can. */
export function wordsAddress(model: Model, { wordings }: StoryRemark): string | null {
	for (const wording of wordings) {
		const page = model.source.get(wording.source)?.URL;
		if (page) return linkToWords(page, wording);
	}
	return null;
}

/** What a frame in somebody else's page shows of a remark. @param address whole, of the bare page */
export const frameSnippet = (model: Model, remark: StoryRemark, address: string): string =>
	frameMarkup({ address, title: remarkTitle(model, remark), height: frameHeight(remark) });

/** Room, in CSS px, for the words in a column 600 px wide, with what stands round them. */
export function frameHeight({ words, context, note }: StoryRemark): number {
	const lines = Math.ceil(words.length / 44);
	return 240 + 35 * lines + (context || note ? 60 : 0);
}
