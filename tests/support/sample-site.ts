/** Where `scripts/sample-site.ts` works and builds, from the root of the project. */
export const SAMPLE_FOLDER = 'node_modules/.cache/dateline-sample';
export const SAMPLE_SITE = `${SAMPLE_FOLDER}/site`;
