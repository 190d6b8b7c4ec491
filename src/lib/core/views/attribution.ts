/** Who is quoted, as what, and where. */
import type { Model, StoryRemark } from '../model/story-model.ts';

export interface Attribution {
	name: string;
	role: string;
	/** "East Room, White House, to mayors at the working session"; empty if no source says. */
	venue: string;
}

export function attributeRemark(model: Model, remark: StoryRemark): Attribution {
	const person = model.person.get(remark.speaker);
	const to = remark.to ? `to ${lowerArticle(remark.to)}` : '';
	return {
		name: person?.name ?? remark.speaker,
		role: person?.role ?? '',
		venue: [remark.venue, to].filter(Boolean).join(', ')
	};
}

/** "The public" becomes "the public" in mid-sentence; a name keeps its capital. */
const lowerArticle = (text: string): string =>
	text.replace(/^(The|A|An|Reporters|Mayors|Readers|Viewers|Listeners)\b/, (word) =>
		word.toLowerCase()
	);
