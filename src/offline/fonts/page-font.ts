/**
 * The address of a font as the style of the page has it. There it is a data: URL, which stands in
 * the file once.
 */
export function pageFont(family: string): string {
	const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
	const face = rules.find(
		(rule) =>
			rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes(family)
	) as CSSFontFaceRule | undefined;
	const src = face?.style.getPropertyValue('src') ?? '';
	return /url\("?(data:[^")]+)/.exec(src)?.[1] ?? '';
}
