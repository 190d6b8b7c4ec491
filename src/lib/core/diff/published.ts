/**
 * Which fields of a story are published facts: whatever a reader is told. Not among them is how
 * something is drawn or found again, and the file's own bookkeeping. Fields are paths of names,
 * without the places in lists: `remarks.wordings.prefix`.
 */

const NOT_PUBLISHED = [
	// Bookkeeping.
	...['$schema', 'version', 'published', 'updated', 'extensions'],
	...['places.formerly', 'events.formerly', 'remarks.formerly', 'disputes.formerly'],
	...['sources.accessed', 'sources.archive'],
	...['remarks.wordings.prefix', 'remarks.wordings.suffix', 'remarks.wordings.paragraph'],
	// Where a reader starts and is led.
	...['focus', 'windows', 'tour', 'map.moments', 'map.momentsTitle'],
	// Drawing.
	...['map.insets', 'lanes.symbol', 'lanes.colour'],
	...['places.labels', 'places.names.label', 'places.names.brief'],
	...['events.weight', 'remarks.weight', 'disputes.weight']
];

export function isPublished(path: readonly (string | number)[]): boolean {
	const field = `${path.filter((step) => typeof step === 'string').join('.')}.`;
	return !NOT_PUBLISHED.some((hidden) => field.startsWith(`${hidden}.`));
}
