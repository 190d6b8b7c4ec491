/** Whether a page as it was built is sound HTML. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		// How it is written is the compiler's affair, and smaller.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'no-inline-style': 'off',
		'doctype-style': 'off',
		// VoiceOver takes a list without bullets for a list only if it says so.
		'no-redundant-role': 'off',
		// Positions and the address of a text fragment are longer than it likes.
		'long-title': 'off',
		// The compiler escapes what it must; a lone ">" in a text is sound HTML.
		'no-raw-characters': 'off'
	}
});

/** Each fault with its rule and place; none in a sound page. */
export async function faultsOf(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`)
	);
}
