import { recordEntries } from '#lib/server/record-pages.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = () => recordEntries('disputes');
