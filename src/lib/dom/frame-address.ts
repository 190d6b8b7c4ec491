/**
 * The address of a page in a frame follows the reader's choice. It adds nothing to the history,
 * which is the host's as well: Back must lead out of the host's page.
 */
import { choicePairs, type Choice } from '#lib/core/model/choice.ts';

/** Safari allows a hundred changes of the address in half a minute. */
const PAUSE = 400;
/** Every key of a query that a choice can set. */
const KEYS = ['at', 'place', 'from', 'to', 'lane', 'person', 'source', 'only', 'q'];
let pending: ReturnType<typeof setTimeout> | undefined;

/** What else the query says, such as the theme, stays. */
export function followInFrame(choice: Choice): void {
	clearTimeout(pending);
	const query = new URLSearchParams(location.search);
	for (const key of KEYS) query.delete(key);
	for (const [key, value] of choicePairs(choice)) query.set(key, value);
	const words = query.toString();
	const address = location.pathname + (words && `?${words}`);
	if (address === location.pathname + location.search) return;
	pending = setTimeout(() => {
		try {
			history.replaceState(history.state, '', address);
		} catch {
			// Some browsers forbid it in a sandboxed frame: the address stays, the choice holds.
		}
	}, PAUSE);
}
