/** Placeholder until the importers are merged. */
export const TABLE_FIELDS: Readonly<Record<string, readonly string[]>> = { date: [], title: [] };
export const KEPT = 'kept';
