/** Ways out for a value of another kind than its field has, where the value says what was meant. */
import { fits, type FieldForm } from './form-fields.ts';

export interface WayOut {
	/** On the button: "Write “2018” as a text". */
	words: string;
	value: unknown;
}

export function waysOut(form: FieldForm, value: unknown): WayOut[] {
	const isPlain = typeof value === 'number' || typeof value === 'boolean';
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
	const ways: WayOut[] = [];
	if (isPlain) ways.push({ words: `Write ${JSON.stringify(String(value))}`, value: String(value) });
	if (Number.isFinite(number)) ways.push({ words: `Write ${number}`, value: number });
	if (value === 'true' || value === 'false') {
		ways.push({ words: `Write ${value}`, value: value === 'true' });
	}
	if (form.kind === 'list' && fits(form.item, value)) {
		ways.push({ words: 'Make it a list of one', value: [value] });
	}
	if (form.kind !== 'list' && Array.isArray(value) && value.length === 1) {
		ways.push({ words: 'Take the one item', value: (value as unknown[])[0] });
	}
	return ways.filter((way) => fits(form, way.value));
}

/** As the file has it; what nests without end has no text, as the checker says. */
export function asJson(value: unknown): string {
	try {
		return value === undefined ? '' : JSON.stringify(value, null, 1);
	} catch (error) {
		if (error instanceof RangeError) return '';
		throw error;
	}
}
