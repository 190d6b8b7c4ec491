/** In which order a reporter works through a record, and what stands side by side. */
import type { FormField } from './form-fields.ts';

/** What says when within a day; shown as one group. */
export const HOUR_FIELDS: readonly string[] = [
	'time',
	'scheduled',
	'partOfDay',
	'notBefore',
	'notAfter'
];

/** By list; fields not named here follow in the order of the contract. */
const ORDER = byName({
	events: [
		...['lane', 'date', 'time', 'title', 'label', 'summary', 'places', 'parts', 'status'],
		...['people', 'sources', 'inForce', 'weight', 'order', 'timeNote']
	],
	remarks: [
		...['event', 'date', 'time', 'speaker', 'venue', 'words', 'wordings', 'medium', 'to'],
		...['context', 'note', 'weight', 'order', 'timeNote']
	],
	sources: [
		...['type', 'primary', 'title', 'author', 'publisher', 'issued', 'URL', 'archive'],
		...['accessed', 'note']
	],
	places: ['kind', 'names', 'state', 'geoids', 'counties', 'point', 'executive', 'addressee'],
	people: ['name', 'role', 'organisation', 'place', 'party', 'partySources', 'sources', 'note'],
	disputes: ['question', 'short', 'claims', 'unit', 'standing', 'leaning', 'reason', 'records']
});

/** Half as wide as the form, where it is wide enough; of records within records by their field. */
const HALF = byName({
	events: ['date', 'time'],
	remarks: ['date', 'time', 'speaker', 'venue', 'medium', 'to'],
	sources: ['type', 'primary', 'publisher', 'issued', 'accessed'],
	places: ['state', 'wikidata'],
	people: ['role', 'organisation'],
	lanes: ['label', 'symbol', 'colour'],
	statuses: ['tone'],
	corrections: ['date', 'kind'],
	windows: ['from', 'to', 'fromTime', 'toTime'],
	dateline: ['place', 'date'],
	author: ['family', 'given'],
	authors: ['family', 'given'],
	names: ['label', 'brief'],
	geoids: ['state', 'county', 'place'],
	notBefore: ['time', 'by'],
	notAfter: ['time', 'by'],
	wordings: ['prefix', 'suffix'],
	value: ['least', 'most'],
	insets: ['west', 'south', 'east', 'north'],
	absent: ['none', 'some']
});

/** A name may be one of the journalist's own, such as "constructor". */
function byName(lists: Record<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
	return new Map(Object.entries(lists));
}

export interface Placed {
	/** One field, or the fields of the hour. */
	fields: FormField[];
	isHour: boolean;
	isHalf: boolean;
}

/** @param list or field that the record stands in; empty for the story's own fields */
export function arrangeFields(fields: readonly FormField[], list: string): Placed[] {
	const order = ORDER.get(list) ?? [];
	const rank = ({ key }: FormField): number =>
		// What the address is made of is seldom changed.
		key === 'id' || key === 'formerly' ? Infinity : order.indexOf(key) + 1 || order.length + 1;
	const hasHour = fields.some(({ key }) => key === 'partOfDay');
	const isOfHour = ({ key }: FormField): boolean => hasHour && HOUR_FIELDS.includes(key);
	const hour = fields.filter(isOfHour);
	return [...fields]
		.sort((a, b) => compare(rank(a), rank(b)))
		.flatMap((field): Placed[] => {
			const isHalf = (HALF.get(list) ?? []).includes(field.key);
			if (!isOfHour(field)) return [{ fields: [field], isHour: false, isHalf }];
			return field.key === 'time' ? [{ fields: hour, isHour: true, isHalf }] : [];
		});
}

/** Infinite ranks are equal, not undefined. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
