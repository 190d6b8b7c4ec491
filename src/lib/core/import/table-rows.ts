/** The cells of a table's rows by what its columns were taken for. */
import type { Table, TableRow } from './read-table.ts';
import { KEPT, type ColumnFields, type TableField } from './table-columns.ts';

export interface RowReader {
	columnOf(field: TableField): string | undefined;
	/** What stands there, without spaces at its ends; empty if there is no such column. */
	cell(row: TableRow, field: TableField): string;
	/** The columns that are only kept, and cells beyond the last. */
	rest(row: TableRow): Record<string, string>;
	/** Columns as they are, by their names. */
	asIs(row: TableRow, fields: readonly TableField[]): Record<string, string>;
}

export function rowReader({ columns }: Table, fields: ColumnFields): RowReader {
	const places = new Map([...fields.values()].map((field) => [field, -1]));
	for (const [index, column] of columns.entries()) places.set(fields.get(column) ?? KEPT, index);
	const kept = columns.map((column) => fields.get(column) === KEPT);
	return {
		columnOf: (field) => columns[places.get(field) ?? -1],
		cell: ({ cells }, field) => cells[places.get(field) ?? -1]?.trim() ?? '',
		rest: ({ cells, more }) =>
			Object.fromEntries([
				...columns.flatMap((column, i) => (kept[i] && cells[i] ? [[column, cells[i]]] : [])),
				...more.flatMap((cell, i) => (cell ? [[`column ${columns.length + i + 1}`, cell]] : []))
			]) as Record<string, string>,
		asIs: ({ cells }, wanted) =>
			Object.fromEntries(
				columns.flatMap((column, i) => {
					const field = fields.get(column);
					const isWanted = wanted.some((one) => one === field);
					return isWanted && cells[i] ? [[column, cells[i]]] : [];
				})
			)
	};
}
