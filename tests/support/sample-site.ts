/** Where `scripts/sample-site.ts` works and builds, from the root of the project. */
export const SAMPLE_FOLDER = 'node_modules/.cache/dateline-sample';
export const SAMPLE_SITE = `${SAMPLE_FOLDER}/site`;
/** Where the site says that it stands, in addresses that must be whole. */
export const SAMPLE_ORIGIN = 'https://example.org/timelines';
