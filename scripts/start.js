/** `npm start`: from the sources to a page in the browser. */
import { runSteps } from './steps.js';

runSteps([
	['Data', 'npm run --silent dateline -- check'],
	['Build', 'npm run --silent build -- --logLevel warn']
]);
console.log();
await import('./serve.js');
