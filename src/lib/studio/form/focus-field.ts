/** Goes to a field of the form: each carries its place in the file. */
import { formatPath } from '#lib/core/check/finding.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

const CONTROLS = 'input, textarea, select, button:not(.sign-button)';

/**
 * Moves the focus into the field at a path, or into the nearest field that it lies in.
 * @param form the form, or what it stands in
 * @returns false if there is no such field
 */
export function focusField(form: HTMLElement, path: Path): boolean {
	const fields = [...form.querySelectorAll<HTMLElement>('[data-path]')];
	for (let depth = path.length; depth > 0; depth--) {
		const wanted = formatPath(path.slice(0, depth));
		const control = fields
			.find(({ dataset }) => dataset['path'] === wanted)
			?.querySelector<HTMLElement>(CONTROLS);
		if (!control) continue;
		control.focus();
		return true;
	}
	return false;
}
