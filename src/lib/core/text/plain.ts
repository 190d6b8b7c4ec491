/** "École" → "ecole": what searches, ids and keys compare, without accents and case. */
export const plain = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
