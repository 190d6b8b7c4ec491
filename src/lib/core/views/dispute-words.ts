/** Where the editors stand on a dispute, in two or three words. */
import type { Dispute } from '../schema/story.ts';
import { letterOf } from './dispute-scale.ts';

export function standingWords(dispute: Dispute): string {
	switch (dispute.standing) {
		case 'open':
			return 'Left open.';
		case 'both':
			return 'Both can be true.';
		case 'settled':
			return dispute.leaning === undefined
				? 'We lean to one.'
				: `We lean to ${letterOf(dispute.leaning - 1)}.`;
	}
}
