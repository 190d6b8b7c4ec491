/**
 * What is made of each record, made once: records that a change does not touch stay the same
 * objects (`story-text.ts`), so after it only what is new is made.
 */
export function onceEach<Of, T>(make: (record: Of) => T): (record: Of) => T {
	const known = new WeakMap<object, { made: T }>();
	return (record) => {
		if (typeof record !== 'object' || record === null) return make(record);
		const found = known.get(record);
		if (found) return found.made;
		const made = make(record);
		known.set(record, { made });
		return made;
	};
}
