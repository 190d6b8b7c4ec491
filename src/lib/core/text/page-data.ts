/** Data as text inside a page's `<script type="application/json">`. */

/** No text of a story can hold it: control characters are errors. */
const INFINITE = '\u0000';

/**
 * `JSON.parse` reads it back. Infinity, which JSON does not know, is written as a number too large
 * for any; a `<` in a text, which could end the script, is escaped.
 */
export function pageData(value: unknown): string {
	const marked = JSON.stringify(value, (_, part: unknown) => {
		if (part === Infinity) return `${INFINITE}+`;
		if (part === -Infinity) return `${INFINITE}-`;
		return part;
	});
	return marked
		.replaceAll(/"\\u0000([+-])"/g, (_, sign) => (sign === '-' ? '-1e999' : '1e999'))
		.replaceAll('<', '\\u003c');
}
