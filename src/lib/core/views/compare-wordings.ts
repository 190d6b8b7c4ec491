/** How the sources of a remark print it, each against the first. */
import type { StoryRemark } from '../model/story-model.ts';
import type { Wording } from '../schema/story.ts';

export interface ComparedWording {
	wording: Wording;
	/** It has other words than the first, or other signs. */
	differs: boolean;
	/** It prints some of the words and nothing else, so there is nothing to compare. */
	part: boolean;
}

/** In the order of the file; the first is the one that `words` is taken from. */
export function compareWordings({ wordings }: Pick<StoryRemark, 'wordings'>): ComparedWording[] {
	const [first] = wordings;
	return wordings.map((wording) => {
		const differs = wording.exact !== first?.exact;
		return { wording, differs, part: differs && first !== undefined && isPart(wording, first) };
	});
}

const isPart = (part: Wording, whole: Wording): boolean =>
	part.exact.length < whole.exact.length && whole.exact.includes(part.exact);
