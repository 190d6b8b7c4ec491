/** What came of holding quoted words against their sources, in one line. */
import { listWords } from '../dates/words.ts';
import type { Model, RemarkCheck, StoryRemark } from '../model/story-model.ts';
import type { Verdict } from '../quotes/ledger.ts';

const FOUND: Readonly<Record<Exclude<Verdict, 'unreachable'>, string>> = {
	exact: 'printed exactly so',
	typography: 'printed so, apart from typography',
	ellipsis: 'printed so, with the marked cuts',
	differs: 'printed otherwise',
	missing: 'not found there'
};

/** Of one wording: "Checked against the source on Jan. 24, 2018: printed exactly so." */
export function checkWords(check: RemarkCheck | undefined, of = 'the source'): string {
	if (!check) return `Not yet checked against ${of}.`;
	const { verdict, dateWords } = check;
	return verdict === 'unreachable'
		? `Not yet checked against ${of}, which could not be read on ${dateWords}.`
		: `Checked against ${of} on ${dateWords}: ${FOUND[verdict]}.`;
}

/**
 * Of all wordings of a remark that were held against a text, those with one result together:
 * "Checked against The Paper on Jan. 24, 2018: printed exactly so." Empty if none was.
 */
export function remarkCheckWords(model: Pick<Model, 'source'>, remark: StoryRemark): string {
	const read = remark.checks.filter(({ verdict }) => verdict !== 'unreachable');
	return [...new Set(read.map(resultOf))]
		.map((result) => {
			const alike = read.filter((check) => resultOf(check) === result);
			const names = alike.map(({ source }) => model.source.get(source)?.publisher ?? source);
			return checkWords(alike[0], remark.wordings.length > 1 ? listWords(names) : undefined);
		})
		.join(' ');
}

const resultOf = ({ verdict, dateWords }: RemarkCheck): string => `${verdict} ${dateWords}`;
