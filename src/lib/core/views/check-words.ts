/** What came of holding quoted words against their sources, in one line. */
import { listWords } from '../dates/words.ts';
import type { Model, RemarkCheck, StoryRemark } from '../model/story-model.ts';
import type { Verdict } from '../quotes/ledger.ts';

export const FOUND: Readonly<Record<Exclude<Verdict, 'unreachable'>, string>> = {
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
	const read = remark.checks.filter(isRead);
	return [...new Set(read.map(resultOf))]
		.map((result) => {
			const alike = read.filter((check) => resultOf(check) === result);
			const names = alike.map(({ source }) => model.source.get(source)?.publisher ?? source);
			return checkWords(alike[0], remark.wordings.length > 1 ? listWords(names) : undefined);
		})
		.join(' ');
}

const resultOf = ({ verdict, dateWords }: RemarkCheck): string => `${verdict} ${dateWords}`;

/**
 * Of a whole story: "Of 115 wordings, 5 were held against the texts of their sources: 4 are printed
 * exactly so and 1 otherwise. The others are not yet checked."
 */
export function storyCheckWords({ remarks }: Pick<Model, 'remarks'>): string {
	const wordings = remarks.reduce((count, remark) => count + remark.wordings.length, 0);
	const read = remarks.flatMap(({ checks }) => checks).filter(isRead);
	if (read.length === 0) return 'No quotation was yet held against the text of its source.';
	const results = Object.entries(FOUND).flatMap(([verdict, words]) => {
		const count = read.filter((check) => check.verdict === verdict).length;
		return count ? `${count} ${words}` : [];
	});
	const rest = wordings > read.length ? ' The others are not yet checked.' : '';
	return `Of ${wordings} wordings of quotations, ${read.length} were held against the texts of their sources: ${listWords(results)}.${rest}`;
}

const isRead = ({ verdict }: RemarkCheck): boolean => verdict !== 'unreachable';
