/**
 * Text that says nothing and compresses as prose does: made words of two or three syllables, the
 * common ones far more often than the rest.
 */
import { pickFrom, randomFrom } from './random.ts';

const BEGINS = [
	'b',
	'br',
	'c',
	'd',
	'f',
	'g',
	'h',
	'l',
	'm',
	'n',
	'p',
	'r',
	's',
	't',
	'v'
] as const;
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'] as const;
const ENDS = ['n', 'r', 's', 't', 'l', 'm', 'nd', 'st', ''] as const;

const WORDS: readonly string[] = makeWords(2_000);

function makeWords(count: number): string[] {
	const random = randomFrom(1);
	const syllable = () => pickFrom(random, BEGINS) + pickFrom(random, MIDDLES);
	const words = new Set<string>();
	while (words.size < count) {
		words.add(syllable() + (random() < 0.4 ? syllable() : '') + pickFrom(random, ENDS));
	}
	return [...words];
}

const word = (random: () => number): string =>
	WORDS[Math.floor(WORDS.length * random() ** 2)] ?? '';

export const makeName = (random: () => number): string => capital(word(random));

/** Without the full stop. */
export function makeSentence(random: () => number): string {
	const length = 13 + Math.floor(random() * 9);
	return capital(Array.from({ length }, () => word(random)).join(' '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
