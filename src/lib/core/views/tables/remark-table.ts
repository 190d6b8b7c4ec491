/** The remarks as a table: the words to the letter, who said them, where, and who prints them. */
import type { Model, StoryRemark } from '../../model/story-model.ts';
import { attributeRemark } from '../attribution.ts';
import { capital } from '../../text/capital.ts';
import { orderRemarks } from '../record-order.ts';
import { pathOf } from '../record-paths.ts';
import {
	linkDisputes,
	linked,
	plain,
	quiet,
	sourcesCell,
	whenCell,
	type Cell,
	type RecordTable
} from './record-table.ts';

/** @param dates EDTF by the id of the record */
export function remarkTable(model: Model, dates: ReadonlyMap<string, string>): RecordTable {
	return {
		id: 'remarks',
		title: 'Remarks',
		one: 'remark',
		many: 'remarks',
		caption: 'Every remark of the story, in the words that its first source prints.',
		sortedBy: 'date',
		columns: [
			{ id: 'date', label: 'Date', sorts: 'number' },
			{ id: 'words', label: 'Words', sorts: 'text', heads: true },
			{ id: 'speaker', label: 'Speaker', sorts: 'text' },
			{ id: 'medium', label: 'Medium', sorts: 'text' },
			{ id: 'venue', label: 'Where, to whom', sorts: 'text' },
			{ id: 'event', label: 'At the event', sorts: 'text' },
			{ id: 'sources', label: 'Sources', sorts: 'number' }
		],
		rows: orderRemarks(model).map((remark, rank) => {
			const { name, role, venue } = attributeRemark(model, remark);
			const event = model.event.get(remark.event);
			return {
				id: remark.id,
				cells: [
					whenCell(
						remark,
						dates.get(remark.id) ?? '',
						rank,
						remark.timeNote,
						pathOf(model, remark.id)
					),
					wordsCell(model, remark),
					{ lines: [...plain(name), ...quiet(role)] },
					{ lines: plain(capital(remark.medium)) },
					{ lines: plain(capital(venue)) },
					{ lines: event ? [{ items: [{ text: event.title, record: event.id }] }] : [] },
					sourcesCell(remark.wordings.map(({ source }) => source))
				]
			};
		})
	};
}

const wordsCell = (model: Model, { id, words, context, note }: StoryRemark): Cell => ({
	lines: [
		{ items: [{ text: words, record: id, quoted: true }] },
		...quiet(context),
		...quiet(note),
		...linked('Sources disagree:', linkDisputes(model, id))
	]
});
