/** The change log in words. */
import { listWords } from '../dates/words.ts';
import type { Model, StoryCorrection } from '../model/story-model.ts';
import type { Correction } from '../schema/story.ts';
import { recordName } from './record-name.ts';
import { recordAddress } from './record-paths.ts';

const KINDS: Readonly<Record<Correction['kind'], string>> = {
	addition: 'Added',
	update: 'Updated',
	clarification: 'Clarified',
	correction: 'Corrected',
	retraction: 'Retracted'
};

/** "Corrected: The letter is sent" */
export const correctionTitle = (model: Model, { kind, records }: Correction): string =>
	`${KINDS[kind]}: ${listWords(records.map((id) => recordName(model, id)))}`;

/** Of an entry on the page of the data. @param index in the order of the file, from 0 */
export const correctionAnchor = (index: number): string => `change-${index + 1}`;

/** The changes of one record, in the order of the file. */
export const changesOf = (model: Model, record: string) =>
	model.corrections.flatMap((correction, index) =>
		correction.records.includes(record)
			? [
					{
						...correction,
						anchor: correctionAnchor(index),
						kindWords: KINDS[correction.kind]
					}
				]
			: []
	);

export interface ChangeEntry extends StoryCorrection {
	anchor: string;
	kindWords: string;
	/** What it concerns; without an address where it has no place of its own. */
	concerns: { id: string; name: string; address: string | null }[];
}

/** The latest first. @param story address of the story page, with its slash */
export const changeLog = (model: Model, story: string): ChangeEntry[] =>
	model.corrections
		.map((correction, index) => ({
			...correction,
			anchor: correctionAnchor(index),
			kindWords: KINDS[correction.kind],
			concerns: correction.records.map((id) => ({
				id,
				name: recordName(model, id),
				address: isAddressed(model, id) ? recordAddress(model, id, story) : null
			}))
		}))
		.reverse()
		.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** Lanes and statuses have no place of their own on any page; nor has a person who does nothing. */
const isAddressed = (model: Model, id: string): boolean =>
	[model.event, model.remark, model.place, model.dispute, model.source].some((kind) =>
		kind.has(id)
	);
