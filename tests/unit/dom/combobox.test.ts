import { expect, test } from 'vitest';
import { actOfKey } from '../../../src/lib/dom/combobox.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const press = (key: string, held: Partial<typeof NONE> = {}) => ({ key, ...NONE, ...held });
const list = (active: number, isOpen = true, count = 3) => ({ isOpen, active, count });

test.each([
	['ArrowDown', -1, 0],
	['ArrowDown', 0, 1],
	['ArrowDown', 2, 0],
	['ArrowUp', -1, 2],
	['ArrowUp', 2, 1],
	['ArrowUp', 0, 2]
])('%s leads from option %i to %i', (key, from, index) => {
	expect(actOfKey(press(key), list(from))).toEqual({ does: 'move', index });
});

test('a list that has become shorter is entered at its beginning', () => {
	expect(actOfKey(press('ArrowDown'), list(7))).toEqual({ does: 'move', index: 0 });
});

test('an arrow in an empty list reaches no option that could be chosen later on', () => {
	expect(actOfKey(press('ArrowUp'), list(-1, false, 0))).toEqual({ does: 'move', index: -1 });
});

test('Enter chooses what the arrows have reached, else the first', () => {
	expect(actOfKey(press('Enter'), list(2))).toEqual({ does: 'choose', index: 2 });
	expect(actOfKey(press('Enter'), list(-1))).toEqual({ does: 'choose', index: 0 });
});

test('Escape closes the list', () => {
	expect(actOfKey(press('Escape'), list(1))).toEqual({ does: 'close' });
});

test.each(['Enter', 'Escape'])('%s is the field’s own where the list is closed', (key) => {
	expect(actOfKey(press(key), list(-1, false))).toBeNull();
});

test.each(['a', 'Backspace', 'Home', 'ArrowLeft', 'Tab'])('%s is the field’s own', (key) => {
	expect(actOfKey(press(key), list(1))).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)(
	'a key with %s is somebody else’s',
	(held) => {
		expect(actOfKey(press('ArrowDown', { [held]: true }), list(1))).toBeNull();
		expect(actOfKey(press('Enter', { [held]: true }), list(1))).toBeNull();
	}
);
