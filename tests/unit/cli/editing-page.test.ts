/** The steps of `docs/editing.md`, done as a reader of the page does them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkStory } from '../../../src/lib/core/check/check-story.ts';
import { reportFindings } from '../../../src/lib/core/check/report.ts';
import { editStory } from '../../../src/lib/core/edit/edit-story.ts';
import { starterStory, storyText } from '../../../src/lib/core/edit/starter-story.ts';
import type { Path } from '../../../src/lib/core/parse/parse-json.ts';
import { gazetteer } from '../../../src/lib/server/gazetteer.ts';

const page = readFileSync('docs/editing.md', 'utf8');
const steps = [...page.matchAll(/^(Add to|Set) `([^`]+)`:\n\n```json\n([^]*?)```/gm)].map(
	([, what, where = '', json = '']) => ({ what, where, value: JSON.parse(json) as unknown })
);

const begun = () =>
	storyText(
		starterStory({
			id: 'bridge-2031',
			today: '2031-05-02',
			zone: 'America/Boise',
			zoneLabel: 'Mountain'
		})
	);

/** `events[1].time` */
const pathOf = (where: string): Path =>
	[...where.matchAll(/\w+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

function expectSound(text: string, worst: readonly string[]): void {
	const { story, findings } = checkStory(text, { fileName: 'bridge-2031.json', gazetteer });
	const told = findings.filter(({ severity }) => !worst.includes(severity));
	expect(reportFindings(told, { file: 'bridge-2031.json', text })).toBe('');
	expect(story).toBeDefined();
}

test('every step leaves a story without an error or a warning, the last one without a note', () => {
	let text = begun();
	expectSound(text, []);
	for (const { what, where, value } of steps) {
		const list = (JSON.parse(text) as Record<string, unknown[]>)[where];
		text = editStory(text, what === 'Set' ? pathOf(where) : [where, list?.length ?? 0], value);
		// A new source is one that nothing refers to yet.
		expectSound(text, ['note']);
	}
	expectSound(text, []);
	expect(JSON.parse(text)).toMatchObject({
		events: [{}, { id: 'bridge-closes', time: '06:30' }],
		remarks: [{ id: 'engineer-on-safety' }],
		corrections: [{ records: ['bridge-closes'] }]
	});
});

test('the page has a step for each thing it promises', () => {
	expect(steps.map(({ where }) => where)).toEqual(
		expect.arrayContaining(['sources', 'places', 'events', 'people', 'remarks', 'corrections'])
	);
});
