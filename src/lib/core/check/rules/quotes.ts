/** The ledger of checked quotations: that it holds for the words that the story has now. */
import { diffWords } from '../../text/word-diff.ts';
import { checkOf } from '../../quotes/ledger-checks.ts';
import { normalise } from '../../quotes/normalise.ts';
import type { QuoteCheck } from '../../quotes/ledger.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { quote } from '../words.ts';
import type { Surroundings } from './rule.ts';

export function* ledgerCanBeRead(_: Draft, { ledger }: Surroundings): Generator<Observation> {
	if (ledger && 'fault' in ledger) yield { code: 'broken-ledger', path: [], seen: ledger.fault };
}

export function* quotesAreAsChecked(
	{ remarks }: Draft,
	{ ledger }: Surroundings
): Generator<Observation> {
	if (!ledger || 'fault' in ledger) return;
	const { checks } = ledger.ledger;
	for (const { value: remark, path } of remarks) {
		for (const [index, wording] of remark.wordings.entries()) {
			const known = checkOf(checks, remark, wording);
			if (!known) continue;
			const at = [...path, 'wordings', index, 'exact'];
			if (!known.isCurrent) {
				yield { code: 'quote-changed', path: at, seen: changeSince(known.check, wording.exact) };
			} else if (known.check.verdict === 'missing') {
				yield { code: 'quote-differs', path: at, seen: seen(known.check, 'does not have') };
			} else if (known.check.verdict === 'differs') {
				const code = wording.note ? 'quote-differs-noted' : 'quote-differs';
				yield { code, path: at, seen: seen(known.check, 'prints otherwise') };
			}
		}
	}
}

const seen = ({ words, source, date }: QuoteCheck, how: string): string =>
	`${quote(words)}, which “${source}” ${how}, as read on ${date}`;

/** The first word that changed, and what it was. */
function changeSince({ words, date }: QuoteCheck, now: string): string {
	const parts = diffWords(normalise(words).text, normalise(now).text);
	const removed = parts.find(({ kind }) => kind === 'removed')?.text ?? '';
	const added = parts.find(({ kind }) => kind === 'added')?.text ?? '';
	const change =
		removed || added
			? `${quote(added || 'nothing', 40)} instead of ${quote(removed || 'nothing', 40)}`
			: 'other typography';
	return `${change} since it was checked on ${date}`;
}
