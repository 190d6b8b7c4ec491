/** Taking the source's words into a remark: its wording, and the quotation where it had them from it. */
import { valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { findQuote, type SourceText } from '#lib/core/quotes/find-quote.ts';
import { collapse } from '#lib/core/quotes/normalise.ts';
import type { Span } from '#lib/core/quotes/words.ts';
import type { Edit } from './place-edit.ts';

/**
 * @param path of the wording
 * @param span where its words stand in the source
 */
export function takeSourceWords(
	story: unknown,
	path: Path,
	source: SourceText,
	{ start, end }: Span
): Edit[] {
	const exact = collapse(source.raw.slice(start, end));
	const remark = path.slice(0, -2);
	const words = valueAt(story, [...remark, 'words']);
	const own =
		path.at(-1) === 0 && typeof words === 'string' ? findQuote({ exact: words }, source) : null;
	// The quotation may be a part of the wording, and keeps its typography.
	const instead =
		own?.verdict === 'differs' && own.span
			? collapse(source.raw.slice(own.span.start, own.span.end))
			: null;
	return [
		{ path: [...path, 'exact'], value: exact },
		...(instead === null ? [] : [{ path: [...remark, 'words'], value: instead }])
	];
}
