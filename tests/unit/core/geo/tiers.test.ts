import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	FRAME,
	insetScale,
	INSETS,
	isWide,
	mainView,
	NARROW,
	TIERS,
	WIDE
} from '../../../../src/lib/core/geo/frame.ts';

const css = readFileSync('src/lib/components/map/tiers.css', 'utf8');
const rules = [...css.matchAll(/@container place-map ([^{]+)\{([^]*?)\n\}/g)].map(
	([, query = '', body = '']) => ({ query: query.trim(), body })
);

describe('the style of the map’s widths', () => {
	it('has one rule for each layout of names, from its width to the next', () => {
		const shown = rules.filter(({ body }) => body.includes('map-tier-'));
		expect(shown).toHaveLength(TIERS.length);
		for (const [i, width] of TIERS.entries()) {
			const from = i === 0 ? [] : [`(width >= ${width}px)`];
			const to = TIERS[i + 1] === undefined ? [] : [`(width < ${TIERS[i + 1]}px)`];
			expect(shown[i]?.query).toBe([...from, ...to].join(' and '));
			expect(shown[i]?.body).toContain(`.map-tier-${width} {`);
			const units = isWide(width) ? FRAME.width : NARROW.width;
			expect(shown[i]?.body).toContain(`--k: calc(${units} / ${width});`);
			expect(mainView(width).k).toBeCloseTo(units / width);
			const insetUnits = isWide(width) ? FRAME.width : INSETS.width;
			expect(shown[i]?.body).toContain(`--inset-k: calc(${insetUnits} / ${width});`);
			expect(insetScale(width)).toBeCloseTo(insetUnits / width);
		}
	});

	it('shows the part of the plane that the names were laid out for', () => {
		const narrow = rules.find(({ query }) => query === `(width < ${WIDE}px)`)?.body;
		for (const [name, value] of Object.entries({
			'view-x': NARROW.x,
			'view-y': NARROW.y,
			'view-w': NARROW.width,
			'view-h': NARROW.height
		})) {
			expect(narrow).toContain(`--${name}: ${value};`);
		}
	});

	it('switches every part of the map at the same width', () => {
		const parts = ['PlaceMap', 'MapInset', 'InsetSwitch'].map((name) =>
			readFileSync(`src/lib/components/map/${name}.svelte`, 'utf8')
		);
		for (const part of parts) {
			expect(part).toMatch(new RegExp(`@container place-map \\(width < ${WIDE}px\\)`));
		}
	});
});
