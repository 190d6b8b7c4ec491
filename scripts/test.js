/** `npm test`: everything a change must pass, the quick checks first. */
import { runSteps } from './steps.js';

runSteps([
	['Browser', 'node scripts/browser.js'],
	['Formatting', 'npm run --silent format:check'],
	['Lint', 'npm run --silent lint'],
	['Types', 'npm run --silent check'],
	['Unit tests', 'npm run --silent test:unit'],
	['Data', 'npm run --silent dateline -- check'],
	['Published data', 'node --import tsx scripts/published-diff.ts'],
	['Build', 'npm run --silent build -- --logLevel warn'],
	['Tests of the build', 'npm run --silent test:build'],
	['Browser tests', 'npm run --silent test:e2e']
]);
console.log('\nAll tests passed.');
