/** The fixtures of old timelines, imported as the command line would. */
import { readFileSync } from 'node:fs';
import { checkStory } from '#lib/core/check/check-story.ts';
import { isError } from '#lib/core/check/finding.ts';
import {
	importStory,
	type ImportRequest,
	type ImportResult
} from '#lib/core/import/import-story.ts';
import type { MatchPlace } from '#lib/core/import/place-maker.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';

export const FIXTURES = [
	['timelinejs-3.json', 'timelinejs'],
	['timelinejs-2.json', 'timelinejs-2'],
	['h5p/content.json', 'h5p'],
	['storymapjs.json', 'storymapjs']
] as const;

export const fixture = (name: string): string =>
	readFileSync(`tests/fixtures/import/${name}`, 'utf8');

export function importText(
	text: string,
	more: Partial<ImportRequest> = {},
	matchPlace?: MatchPlace
): ImportResult {
	return importStory({ text, gazetteer, today: '2026-11-30', ...more }, matchPlace);
}

export const importFixture = (name: string, more: Partial<ImportRequest> = {}): ImportResult =>
	importText(fixture(name), { fileName: name.replace(/^.*\//, ''), ...more });

export const storyOf = ({ story }: Pick<ImportResult, 'story'>): Story =>
	JSON.parse(story ?? 'null') as Story;

export const errorsOf = (text: string): string[] =>
	checkStory(text, { gazetteer })
		.findings.filter(isError)
		.map(({ code, seen }) => `${code}: ${seen}`);
