/** What a source is, in words. */
import type { Source } from '../schema/story.ts';

const KINDS: Readonly<Record<Source['type'], string>> = {
	'article-newspaper': 'News article',
	'article-magazine': 'Magazine article',
	webpage: 'Web page',
	post: 'Post',
	'post-weblog': 'Blog post',
	broadcast: 'Broadcast',
	report: 'Report',
	legislation: 'Statute',
	legal_case: 'Court record',
	personal_communication: 'Letter or message',
	speech: 'Speech',
	document: 'Document'
};

/** "Court record, the record itself" */
export const sourceKind = ({ type, primary }: Pick<Source, 'type' | 'primary'>): string =>
	primary ? `${KINDS[type]}, the record itself` : KINDS[type];
