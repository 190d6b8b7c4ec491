/** Where a page shows the record that is being worked on. */
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { valueAt } from '#lib/core/check/fields.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

export type Shown =
	| { kind: 'event' | 'place'; id: string }
	/** Its path: it stands among what is left out. */
	| { kind: 'bad'; path: string }
	/** The page has no place of its own for it. */
	| null;

/** @param value the whole file, as it was parsed */
export function recordAtWork(value: unknown, path: Path, bad: readonly BadRecord[]): Shown {
	const record = path.slice(0, 2);
	const isBad = bad.some((one) => formatPath(one.path) === formatPath(record));
	if (isBad) return { kind: 'bad', path: formatPath(record) };
	const idAt = (...more: string[]) => {
		const id = valueAt(value, [...record, ...more]);
		return typeof id === 'string' ? id : undefined;
	};
	const [list] = path;
	const event = list === 'events' ? idAt('id') : list === 'remarks' ? idAt('event') : undefined;
	if (event !== undefined) return { kind: 'event', id: event };
	const place = list === 'places' ? idAt('id') : undefined;
	return place === undefined ? null : { kind: 'place', id: place };
}
