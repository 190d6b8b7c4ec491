/** The contrast that tokens.css promises, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

const TEXT = ['ink', 'ink-2', 'ink-3', 'law', 'letters', 'courts', 'mayors', 'wh', 'disagree'];
const MARKS = [
	'rule-strong',
	'map-letter',
	'map-letter-edge',
	'map-off',
	'map-select',
	'law-mark',
	'letters-mark',
	'courts-mark',
	'mayors-mark',
	'wh-mark'
];
const GROUNDS = ['paper', 'panel', 'land'];
const KINDS = ['law', 'letters', 'courts', 'mayors', 'wh'];

function colour(token: string, theme: 'day' | 'night'): string {
	const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
	const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
	if (alias) return colour(alias, theme);
	const [, day = '', night = ''] = /^light-dark\((#\w{6}),\s*(#\w{6})\)$/.exec(value) ?? [];
	return theme === 'day' ? day : night;
}

function luminance(hex: string): number {
	const [r = NaN, g = NaN, b = NaN] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [light = NaN, dark = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(['day', 'night'] as const)('by %s', (theme) => {
	const pairs = (tokens: string[], grounds: string[]) =>
		tokens.flatMap((token) => grounds.map((ground) => [token, ground] as const));

	test.each([
		...pairs(TEXT, GROUNDS),
		...KINDS.map((kind) => [kind, `${kind}-tint`] as const),
		['disagree', 'disagree-tint'],
		['ink', 'letters-tint'],
		['ink-3', 'funnel'],
		['ink-inverse', 'ink']
	] as const)('text in %s can be read on %s', (text, ground) => {
		expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test.each([
		...pairs(MARKS, GROUNDS),
		...KINDS.map((kind) => [`${kind}-mark`, `${kind}-tint`] as const)
	])('a mark in %s can be made out on %s', (mark, ground) => {
		expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
	});
});
