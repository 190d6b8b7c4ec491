/** What the dev server says to the pages that are open while a story file is edited. */
import { EventEmitter } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { stories } from '../../../src/build/story-plugin.ts';

let file = '';
let sent: { type: string }[] = [];
let watcher: EventEmitter;
let ask: () => unknown;

/** Starts the plugin on a folder with one sound story. */
beforeEach(() => {
	const root = mkdtempSync(join(tmpdir(), 'dateline-'));
	mkdirSync(join(root, 'data'));
	file = join(root, 'data', 'minimal.json');
	copyFileSync('tests/fixtures/good/minimal.json', file);
	sent = [];
	watcher = Object.assign(new EventEmitter(), { add: () => {} });
	const ws = new EventEmitter();
	ask = () => {
		let answer: unknown;
		ws.emit('dateline:what-is-left-out', undefined, {
			send: (_: string, files: unknown) => (answer = files)
		});
		return answer;
	};
	const server = {
		watcher,
		config: { root, logger: { error: () => {}, info: () => {} } },
		moduleGraph: { invalidateAll: () => {} },
		ws: Object.assign(ws, { send: (message: { type: string }) => sent.push(message) })
	};
	const { configResolved, configureServer } = stories();
	for (const [hook, given] of [
		[configResolved, { root, command: 'serve' }],
		[configureServer, server]
	] as const) {
		if (typeof hook !== 'function') throw new Error('The plugin lacks a hook');
		void Reflect.apply(hook, undefined, [given]);
	}
});

function save(fixture: string) {
	copyFileSync(`tests/fixtures/${fixture}`, file);
	watcher.emit('change', file);
}

test('a story with errors is shown without what is wrong, and the page is told what that is', () => {
	save('bad/impossible-date.json');
	expect(sent).toEqual([{ type: 'full-reload' }]);
	expect(ask()).toMatchObject([
		{ file: join('data', 'minimal.json'), bad: [{ kind: 'event', path: ['events', 1] }, {}] }
	]);
	save('good/minimal.json');
	expect(ask()).toEqual([]);
});

test('where nothing can be shown an overlay says why', () => {
	save('bad/json-missing-comma.json');
	expect(sent).toMatchObject([{ type: 'error', err: { loc: { file } } }]);
	expect(ask()).toEqual([]);
});
