/**
 * A story in VS Code, with the settings that lie in this repository and the engine that VS Code itself
 * has for JSON: what it offers while one types, says when one points, and underlines.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { starterStory } from '../../../src/lib/core/edit/starter-story.ts';
import { editJson } from '../../support/edit-json.ts';

const folder = pathToFileURL(`${resolve('.')}/`);
const shipped = readFileSync('data/letters-2018.json', 'utf8');

interface Settings {
	'json.schemas': { fileMatch: string[]; url: string }[];
}
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Settings;

const service = getLanguageService({
	schemaRequestService: (uri) => Promise.resolve(readFileSync(new URL(uri), 'utf8')),
	workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href }
});
service.configure({
	schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({
		uri: new URL(url, folder).href,
		fileMatch,
		folderUri: folder.href
	}))
});

/** @param text may have a `|` where the cursor stands */
function open(text: string, name: string) {
	const address = new URL(name, folder).href;
	const document = TextDocument.create(address, 'json', 1, text.replace('|', ''));
	const position = document.positionAt(Math.max(0, text.indexOf('|')));
	return { document, position, json: service.parseJSONDocument(document) };
}

async function offered(text: string) {
	const { document, position, json } = open(text, 'data/a-new-story.json');
	const list = await service.doComplete(document, position, json);
	return new Map(list?.items.map(({ label, documentation }) => [label, documentation]));
}

async function explained(text: string) {
	const { document, position, json } = open(text, 'data/a-new-story.json');
	return JSON.stringify((await service.doHover(document, position, json))?.contents);
}

async function underlined(text: string, name = 'data/letters-2018.json') {
	const { document, json } = open(text, name);
	const found = await service.doValidation(document, json);
	return found.map(({ message, range }) => ({ at: document.getText(range), message }));
}

describe('while one types', () => {
	test('the fields of an event that it has not yet are offered, each with what it is for', async () => {
		const fields = await offered('{"events": [{"id": "a", "lane": "b", |}]}');
		expect(fields.get('summary')).toBe('One to three sentences in our own neutral words.');
		expect(fields.get('notBefore')).toBe('The hour before which it cannot have happened.');
		expect(fields.has('lane')).toBe(false);
	});

	test.each([
		['{"places": [{"kind": |}]}', ['state', 'county', 'city', 'city-county', 'site']],
		['{"statuses": [{"tone": |}]}', ['off', 'on']],
		['{"disputes": [{"standing": |}]}', ['open', 'settled', 'both']],
		['{"events": [{"scheduled": |}]}', ['true', 'false']]
	])('%s: the words that it may hold', async (text, words) => {
		const values = [...(await offered(text)).keys()].map((label) => String(JSON.parse(label)));
		expect(values).toEqual(words);
	});

	test('no id is offered for a lane that the story need not have', async () => {
		expect([...(await offered('{"events": [{"lane": |}]}')).keys()]).toEqual([]);
	});
});

test('a field that is pointed at says what it is for', async () => {
	expect(await explained('{"events": [{"la|ne": "letters"}]}')).toContain('Id of a lane');
	expect(await explained('{"events": [{"da|te": "2018"}]}')).toContain('EDTF');
	expect(await explained('{"remarks": [{"wor|ds": "No"}]}')).toContain('to the letter');
});

describe('underlined', () => {
	test('is nothing in the shipped story and in one just begun', async () => {
		expect(await underlined(shipped)).toEqual([]);
		const starter = {
			id: 'new',
			today: '2026-11-30',
			zone: 'America/Denver',
			zoneLabel: 'Mountain'
		};
		const begun = JSON.stringify(starterStory(starter));
		expect(await underlined(begun, 'data/new.json')).toEqual([]);
	});

	test.each([
		[['statuses', 0, 'tone'], 'dim', '"dim"', '"off", "on"'],
		[['events', 0, 'lain'], 'letters', '"lain"', 'lain'],
		[['events', 0, 'title'], 7, '7', 'string'],
		[['events', 0, 'lane'], undefined, '', 'lane']
	] as const)('is %j = %j', async (path, value, at, words) => {
		const [first, ...more] = await underlined(editJson(shipped, [[...path], value]));
		expect(first?.message).toContain(words);
		expect(first?.at).toContain(at);
		expect(more).toEqual([]);
	});

	test('a story that names no schema is held to it by its folder, and nothing else there is', async () => {
		const nameless = editJson(shipped, [['$schema'], undefined], [['statuses', 0, 'tone'], 'dim']);
		expect(await underlined(nameless)).toHaveLength(1);
		for (const name of ['data/letters-2018.checked.json', 'data/a.schema.json', 'package.json']) {
			expect(await underlined('{}', name)).toEqual([]);
		}
	});
});
