/**
 * In place of `$app/navigation`: the address of a file follows the reader's choice too, where the
 * browser allows a file to change its query. Where it does not, the choice holds all the same.
 */
type Change = 'pushState' | 'replaceState';

function change(how: Change, address: string): void {
	try {
		history[how]({}, '', address);
	} catch {
		// A browser may count every address of a file as another one.
	}
}

export const pushState = (address: string): void => change('pushState', address);
export const replaceState = (address: string): void => change('replaceState', address);
