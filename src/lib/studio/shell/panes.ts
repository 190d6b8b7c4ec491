/** The panes of the desk; on a narrow screen one at a time. */
export const PANES = {
	records: 'Records',
	work: 'Edit',
	preview: 'Preview',
	problems: 'Problems',
	changes: 'Changes'
} as const;

export type Pane = keyof typeof PANES;

const NAMES = Object.keys(PANES) as Pane[];

const element = (pane: Pane): HTMLElement | null =>
	document.querySelector(`[data-studio-pane="${pane}"]`);

/** To the pane after the one that has the focus, or before it; those that are not shown are passed. */
export function nextPane(steps: 1 | -1): Pane | undefined {
	const shown = NAMES.filter((pane) => element(pane)?.checkVisibility());
	const here = shown.findIndex((pane) => element(pane)?.contains(document.activeElement));
	const from = here < 0 && steps < 0 ? 0 : here;
	return shown[(from + steps + shown.length) % shown.length];
}

export function focusPane(pane: Pane | undefined): void {
	if (pane) element(pane)?.focus();
}

/** The field at a path where the form marks it, else the first that is wrong, else the pane. */
export function focusField(key: string): void {
	const pane = element('work');
	const marked = pane?.querySelector<HTMLElement>(`[data-path="${CSS.escape(key)}"]`);
	const control = marked?.matches(CONTROLS) ? marked : marked?.querySelector<HTMLElement>(CONTROLS);
	const wrong = pane?.querySelector<HTMLElement>('[aria-invalid="true"]');
	const target = control ?? wrong ?? pane;
	target?.focus();
	target?.scrollIntoView({ block: 'nearest' });
}

const CONTROLS = 'input, textarea, select, button, [contenteditable]';
