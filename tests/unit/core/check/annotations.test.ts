import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../../../src/lib/core/check/annotations.ts';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';

const good = readFileSync(new URL('../../../fixtures/good/minimal.json', import.meta.url), 'utf8');
const annotated = (text: string) =>
	annotate(checkStory(text, { gazetteer }).findings, 'data/x.json');

test('a finding stands beside its line', () => {
	expect(annotated(good.replace('"lane": "letters"', '"lane": "leters"'))).toBe(
		'::error file=data/x.json,line=171,col=12,title=An id that no record has (unknown-id)::' +
			'Saw “leters”, which is the id of no record; wanted: a lane. ' +
			'The link would lead nowhere. Did you mean “letters”?\n'
	);
});

test('a warning is a warning, a note is a notice, and a sound story has none', () => {
	expect(annotated(good.replace('"A letter to Chicago"', '" A letter"'))).toMatch(/^::warning /);
	expect(annotated(`\uFEFF${good}`)).toMatch(/^::notice /);
	expect(annotated(good)).toBe('');
});

test('nothing in a file can end the line or begin another command', () => {
	const hostile = '"lane": "50%\\n::set-output name=a,b::c"';
	const text = annotated(good.replace('"lane": "letters"', hostile));
	expect(text.match(/^::/gm)).toHaveLength(text.trimEnd().split('\n').length);
	expect(text).toContain('50%25%0A::set-output');
});
