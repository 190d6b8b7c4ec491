/**
 * Marks the rows of events that are left out. The components that draw them are those of the site and
 * know nothing of it, so the frame has a style sheet of its own for these.
 */
let sheet: CSSStyleSheet | undefined;

/** @param ids of the events whose rows stand in for what is left out */
export function markLeftOut(ids: readonly string[]): void {
	if (!sheet) {
		sheet = new CSSStyleSheet();
		document.adoptedStyleSheets.push(sheet);
	}
	const rows = ids.map((id) => `[id="${CSS.escape(id)}"]`);
	const look = 'outline: 1.5px dashed var(--error); outline-offset: -3px;';
	sheet.replaceSync(
		rows.length > 0 ? `${rows.join()} { ${look} background: var(--error-tint); }` : ''
	);
}
