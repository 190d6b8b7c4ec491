/** SVG as text. Whatever a story says goes through here and comes out as words, never as markup. */

type Value = string | number | undefined;

/** Characters that no XML document may hold, however they are written. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Words as they may stand in an element or in a quoted attribute. */
export const escapeXml = (words: string): string =>
	words.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * One element.
 * @param attributes as values, not as markup; those that are undefined are left out
 * @param content markup: what other calls made, or words through `escapeXml`
 */
export function tag(
	name: string,
	attributes: Readonly<Record<string, Value>>,
	...content: string[]
): string {
	const pairs = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${written(value)}"`)
		.join('');
	return content.length ? `<${name}${pairs}>${content.join('')}</${name}>` : `<${name}${pairs}/>`;
}

/** Hundredths are finer than any eye. */
const written = (value: Value): string =>
	typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : escapeXml(value ?? '');
