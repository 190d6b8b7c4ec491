/**
 * The keys of a combobox with a listbox, as ARIA's authoring practices describe it. The focus stays
 * in the field; from one end of the list the arrows lead to the other.
 */

export interface OfferedList {
	isOpen: boolean;
	/** Index of the option that the arrow keys have reached, -1 if none. */
	active: number;
	/** How many options there are. */
	count: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * What a key does: moves to an option, chooses one, the first if none was reached, or closes.
 * Null: the key is the field's own.
 */
export type ListAct = { does: 'move' | 'choose'; index: number } | { does: 'close' };

export function actOfKey(press: Press, { isOpen, active, count }: OfferedList): ListAct | null {
	if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
	switch (press.key) {
		case 'ArrowDown':
			return { does: 'move', index: active < count - 1 ? active + 1 : 0 };
		case 'ArrowUp':
			return { does: 'move', index: active > 0 ? active - 1 : count - 1 };
		case 'Enter':
			return isOpen ? { does: 'choose', index: Math.max(active, 0) } : null;
		case 'Escape':
			return isOpen ? { does: 'close' } : null;
		default:
			return null;
	}
}

/** Where the list is longer than its room, the option that the keys reach comes into view. */
export const follow = (isActive: boolean) => (option: HTMLElement) => {
	if (isActive) option.scrollIntoView({ block: 'nearest' });
};
