/** Has previews drawn by a worker. */
import { LatestOnly } from '../latest-only.ts';
import type { PreviewOrder } from './messages.ts';
import type { PreviewAnswer } from './preview-worker.ts';

export const startDrawer = (onanswer: (answer: PreviewAnswer, order: PreviewOrder) => void) =>
	new LatestOnly(
		new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' }),
		onanswer,
		(why) => ({ trouble: why || 'The preview did not start.' })
	);
