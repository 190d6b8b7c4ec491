/** Has drafts checked by a worker. */
import { LatestOnly } from '../latest-only.ts';
import { NO_PROBLEMS } from '../problems/list-problems.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

export const startChecker = (onanswer: (answer: CheckAnswer, request: CheckRequest) => void) =>
	new LatestOnly(
		new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
		onanswer,
		(why) => ({
			problems: NO_PROBLEMS,
			fixes: [],
			changes: null,
			trouble: why || 'The checker did not start.'
		})
	);
