/** How far a GEOID is written, and which state it names: its first two digits are the state's. */
import { STATES } from '#lib/core/schema/states.ts';

/** By what the contract calls the field. */
const DIGITS: ReadonlyMap<string, number> = new Map([
	['state GEOID', 2],
	['county GEOID', 5],
	['place GEOID', 7]
]);

/** "3 of 7 digits", "in Illinois"; null for what is no GEOID. */
export function geoidWords(title: string, value: string): string | null {
	const digits = DIGITS.get(title);
	if (digits === undefined) return null;
	if (/\D/.test(value)) return `${digits} digits and nothing else`;
	if (value.length !== digits) return `${value.length} of ${digits} digits`;
	const state = STATES.find(({ fips }) => value.startsWith(fips));
	return state ? `in ${state.name}` : `no state has ${value.slice(0, 2)}`;
}
