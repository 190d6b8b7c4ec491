import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import type { LedgerReading } from '../../quotes/read-ledger.ts';
import type { Gazetteer } from '../gazetteer.ts';

/** What a rule may know besides the story. */
export interface Surroundings {
	gazetteer: Gazetteer;
	/**
	 * The file's name without its folder; of a kept version with the folder named for its story:
	 * "letters-2018/1.0.0.json". Unknown for text that comes from elsewhere.
	 */
	fileName?: string | undefined;
	/** The ledger of checked quotations that lies beside the file, if there is one. */
	ledger?: LedgerReading | undefined;
}

/** One rule, one function: it yields what it sees and decides nothing else. */
export type Rule = (draft: Draft, around: Surroundings) => Iterable<Observation>;
