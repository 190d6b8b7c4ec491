/** What is said of an event in files that are read outside the site: whole sentences, a paragraph each. */
import type { When } from '../dates/when.ts';
import type { CitedSource, Model, StoryEvent } from '../model/story-model.ts';
import { escapeXml } from '../picture/svg.ts';
import { attributeRemark } from '../views/attribution.ts';
import { citeSource } from '../views/cite.ts';

/** "Jan. 24, 2018, morning, hour not given" */
export const whenWords = ({ day, hour }: When): string =>
	hour ? `${day}, ${hour.charAt(0).toLowerCase()}${hour.slice(1)}` : day;

/** Summary, how the hour is known, what was said, where sources disagree, sources. */
export function eventParagraphs(model: Model, event: StoryEvent): string[] {
	const remarks = event.remarks.flatMap((id) => model.remark.get(id) ?? []);
	const disputes = event.disputes.flatMap((id) => model.dispute.get(id) ?? []);
	return [
		event.summary,
		...(event.timeNote ? [event.timeNote] : []),
		...remarks.map((remark) => {
			const { name, role } = attributeRemark(model, remark);
			return `“${remark.words}” – ${[name, role].filter(Boolean).join(', ')}`;
		}),
		...disputes.map(({ question }) => `Sources disagree: ${question}`),
		sourcesLine(event.sources.flatMap((id) => model.source.get(id) ?? []))
	];
}

const sourcesLine = (sources: readonly CitedSource[]): string =>
	`${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(sourceWords).join('; ')}`;

/** The address stands in full: these files are often read where nothing can be clicked. */
function sourceWords(source: CitedSource): string {
	const { title, rest } = citeSource(source);
	return [title, rest, source.URL].filter(Boolean).join(', ');
}

/** For programs that take HTML. The words of a story stay words. */
export const paragraphsToHtml = (paragraphs: readonly string[]): string =>
	paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join('');
