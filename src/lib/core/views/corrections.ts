/** The change log in words. */
import { listWords } from '../dates/words.ts';
import type { Model } from '../model/story-model.ts';
import type { Correction } from '../schema/story.ts';
import { recordName } from './record-name.ts';

const KINDS: Readonly<Record<Correction['kind'], string>> = {
	addition: 'Added',
	update: 'Updated',
	clarification: 'Clarified',
	correction: 'Corrected',
	retraction: 'Retracted'
};

export const correctionKind = ({ kind }: Pick<Correction, 'kind'>): string => KINDS[kind];

/** "Corrected: The letter is sent" */
export const correctionTitle = (model: Model, { kind, records }: Correction): string =>
	`${KINDS[kind]}: ${listWords(records.map((id) => recordName(model, id)))}`;

/** Of an entry on the page of the data. @param index in the order of the file, from 0 */
export const correctionAnchor = (index: number): string => `change-${index + 1}`;
