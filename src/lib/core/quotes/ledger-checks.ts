/** The ledger beside the story: which check belongs to which wording, and what a new run leaves. */
import type { Remark, Story, Wording } from '../schema/story.ts';
import type { Ledger, QuoteCheck } from './ledger.ts';

export interface WordingCheck {
	check: QuoteCheck;
	/** False if the wording was changed since. */
	isCurrent: boolean;
}

/** The check of a wording; one of an earlier form of it where it has none of its own. */
export function checkOf(
	checks: readonly QuoteCheck[],
	remark: Pick<Remark, 'id' | 'wordings'>,
	{ source, exact }: Wording
): WordingCheck | null {
	const known = checks.filter((check) => check.remark === remark.id && check.source === source);
	const own = known.find(({ words }) => words === exact);
	if (own) return { check: own, isCurrent: true };
	// A remark may cite one source twice: what belongs to its other wording is not ours.
	const others = remark.wordings.filter((wording) => wording.source === source);
	const earlier = known.find(({ words }) => !others.some(({ exact }) => exact === words));
	return earlier ? { check: earlier, isCurrent: false } : null;
}

/**
 * The ledger after a run, in the order of the story file. A try that reached nothing does not undo
 * what was read before; what the story no longer has is dropped.
 */
export function mergeLedger(
	story: Pick<Story, 'id' | 'remarks'>,
	before: readonly QuoteCheck[],
	made: readonly QuoteCheck[]
): Ledger {
	const checks = story.remarks.flatMap((remark) =>
		remark.wordings.flatMap((wording) => {
			const earlier = checkOf(before, remark, wording);
			const now = made.find(
				(check) =>
					check.remark === remark.id &&
					check.source === wording.source &&
					check.words === wording.exact
			);
			const stays = !now || (now.verdict === 'unreachable' && earlier?.isCurrent);
			return (stays ? earlier?.check : now) ?? [];
		})
	);
	return { story: story.id, checks: [...new Set(checks)] };
}
