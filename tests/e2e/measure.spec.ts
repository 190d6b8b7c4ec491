import { textWidth, type TextStyle } from '../../src/lib/core/text/measure.ts';
import { expect, test } from './support.ts';

const LINES = [
	'Bernalillo County, N.M.',
	'Twenty-three letters',
	'“Morning, hour not given”',
	'São José – 1 January, 9 to 11 a.m.',
	'Sources disagree: how many came?'
];

const STYLES: TextStyle[] = [
	{ family: 'sans', size: 12, weight: 600 },
	{ family: 'sans', size: 13, weight: 400 },
	{ family: 'sans', size: 11, weight: 700, tracking: 0.13 },
	{ family: 'serif', size: 24, weight: 500 }
];

test('text is measured as the browser draws it, to within 3 %', async ({ page }) => {
	await page.goto('./');
	const cases = STYLES.flatMap((style) => LINES.map((line) => ({ style, line })));
	const drawn = await page.evaluate(async (wanted) => {
		const root = getComputedStyle(document.documentElement);
		const probes = wanted.map(({ style: { family, size, weight, tracking = 0 }, line }) => {
			const probe = document.body.appendChild(document.createElement('span'));
			probe.style.font = `${weight} ${size}px ${root.getPropertyValue(`--${family}`)}`;
			probe.style.letterSpacing = `${tracking}em`;
			probe.style.position = 'absolute';
			probe.style.whiteSpace = 'pre';
			probe.textContent = line;
			return probe;
		});
		await document.fonts.ready;
		return probes.map((probe) => probe.getBoundingClientRect().width);
	}, cases);

	for (const [index, { style, line }] of cases.entries()) {
		const ratio = textWidth(line, style) / (drawn[index] ?? 0);
		expect(ratio, `${line} in ${JSON.stringify(style)}`).toBeGreaterThan(0.97);
		expect(ratio, `${line} in ${JSON.stringify(style)}`).toBeLessThan(1.03);
	}
});

test('the fallback faces take the room of the real ones', async ({ page }) => {
	// Only where the machine has one of the system faces that they borrow from.
	await page.goto('./');
	const room = await page.evaluate(async () => {
		const words = 'The letters went to states, counties and cities on one day in January.';
		const measure = async (family: string) => {
			await document.fonts.load(`400 16px "${family}"`).catch(() => []);
			const probe = document.body.appendChild(document.createElement('span'));
			probe.style.cssText = `font: 400 16px/normal "${family}", monospace; position: absolute; white-space: pre`;
			probe.textContent = words;
			const { width, height } = probe.getBoundingClientRect();
			return { width, height };
		};
		return {
			monospace: await measure('no such face'),
			serif: [await measure('Newsreader Variable'), await measure('Newsreader Fallback')],
			sans: [await measure('Libre Franklin Variable'), await measure('Franklin Fallback')]
		};
	});

	for (const [real, fallback] of [room.serif, room.sans]) {
		test.skip(fallback?.width === room.monospace.width, 'no system face to borrow from');
		expect((fallback?.width ?? 0) / (real?.width ?? 1)).toBeCloseTo(1, 1);
		expect(Math.abs((fallback?.height ?? 0) - (real?.height ?? 0))).toBeLessThanOrEqual(1);
	}
});
