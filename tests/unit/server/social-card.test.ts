import { describe, expect, test } from 'vitest';
import { DAY_COLOURS, dayColour } from '#lib/server/day-colours.ts';
import { CARD_SIZE, renderCard } from '#lib/server/social-card.ts';

const card = { dateline: 'NOWHERE, Jan. 1, 2020', title: 'A short title' };

/** A PNG says its size in its first chunk. */
function pngSize(bytes: Uint8Array) {
	expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('renderCard', () => {
	test('draws a PNG of the size that networks ask for', () => {
		expect(pngSize(renderCard(card))).toEqual(CARD_SIZE);
	});

	test.each([
		['signs that mean something in SVG', { ...card, title: 'Q&A <about> the "letters"' }],
		['what looks like a token', { ...card, title: 'var(--no-such-token)' }],
		['what no XML may hold', { ...card, title: 'A\u0000\u000bB\ud800' }],
		['a title of many words', { ...card, title: 'Word after word '.repeat(20) }],
		['a title without a space', { ...card, title: 'W'.repeat(200) }],
		['a long deck', { ...card, deck: 'One clause, and then another. '.repeat(40) }],
		['nothing', { dateline: '', title: '', deck: '' }]
	])('takes %s', (_, words) => {
		expect(pngSize(renderCard(words))).toEqual(CARD_SIZE);
	});

	test('shows the map', () => {
		const svg = '<rect width="10" height="10" fill="#b87100"/>';
		const withMap = renderCard({ ...card, map: { svg, width: 10, height: 10 } });
		expect(withMap).not.toEqual(renderCard(card));
	});

	test('draws the same picture each time', () => {
		expect(renderCard(card)).toEqual(renderCard(card));
	});
});

describe('the day’s colours', () => {
	test('are the day’s half, through tokens that name others', () => {
		expect(dayColour('water')).toBe('#ffffff');
		expect(DAY_COLOURS.ink).toBe('#17181a');
	});

	test('are all of them colours', () => {
		for (const colour of Object.values(DAY_COLOURS)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	test('do not let a token that is not there pass', () => {
		expect(() => dayColour('no-such-token')).toThrow('no --no-such-token');
	});
});
