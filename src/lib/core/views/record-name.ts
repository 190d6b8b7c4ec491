/** What a record is called where only its id is given: its title, name, question or first words. */
import type { Model } from '../model/story-model.ts';

/** The id itself for what the story does not have. */
export function recordName(model: Model, id: string): string {
	const remark = model.remark.get(id);
	const source = model.source.get(id);
	return (
		model.event.get(id)?.title ??
		model.place.get(id)?.names.short ??
		model.person.get(id)?.name ??
		model.dispute.get(id)?.question ??
		(remark && `“${firstWords(remark.words)}”`) ??
		(source && (source.title ?? source.publisher)) ??
		model.lane.get(id)?.label ??
		model.statuses.find((status) => status.id === id)?.label ??
		id
	);
}

/** As many whole words as fit in a line. */
const firstWords = (text: string): string =>
	text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text;
