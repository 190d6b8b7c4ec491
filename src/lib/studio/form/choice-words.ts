/** The values that a field can have, in words. */
import { Source } from '#lib/core/schema/story.ts';
import { capital } from '#lib/core/text/capital.ts';
import { sourceKind } from '#lib/core/views/source-kind.ts';

const WORDS: Readonly<Record<string, string>> = {
	'city-county': 'City and county',
	off: 'Hollow',
	on: 'Filled',
	open: 'Left open',
	settled: 'Settled',
	both: 'Both true',
	wh: 'Black',
	law: 'Stone',
	letters: 'Ochre',
	courts: 'Violet',
	mayors: 'Green'
};

export function choiceWords(option: string | number): string {
	const type = Source.shape.type.safeParse(option);
	if (type.success) return sourceKind({ type: type.data });
	const word = String(option);
	return WORDS[word] ?? capital(word);
}
