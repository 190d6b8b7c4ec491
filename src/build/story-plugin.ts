/**
 * Stories in Vite: a build stops at a story with an error, with the report and nothing else. The
 * dev server reloads the page when a story file changes; while it has errors the page shows the part
 * of it that is sound, and tells what is left out (`studio/preview/dev-notice.ts`). Where nothing can
 * be shown an overlay shows the first error in its line over the last story that was sound.
 */
import { relative } from 'node:path';
import type { ErrorPayload, NormalizedHotChannelClient, Plugin, ViteDevServer } from 'vite';
import { isError } from '../lib/core/check/finding.ts';
import { excerpt, reportFindings, summarise } from '../lib/core/check/report.ts';
import {
	listKeptVersions,
	listStories,
	readSound,
	readSoundPart,
	ReportError,
	StoryError,
	storyFile,
	storyFolder
} from '../lib/server/read-story.ts';

const NAME = 'dateline:stories';

export function stories(): Plugin {
	let folder = '';

	return {
		name: NAME,
		configResolved({ root, command }) {
			folder = storyFolder(root);
			// Before the bundler starts: it would wrap the report in a stack of its own.
			if (command === 'build') stopAtErrors(folder);
		},
		configureServer(server) {
			watchStories(server, folder);
		}
	};
}

function stopAtErrors(folder: string): void {
	const reports = checkAll(folder).map(({ message }) => message);
	if (reports.length > 0) throw new ReportError(reports.join('\n\n'));
}

const checkAll = (folder: string): StoryError[] =>
	storyFiles(folder).flatMap((file) => faultOf(file) ?? []);

const storyFiles = (folder: string): string[] => [
	...listStories(folder).map((id) => storyFile(id, folder)),
	...listKeptVersions(folder).map(({ file }) => file)
];

function faultOf(file: string): StoryError | null {
	try {
		readSound(file);
		return null;
	} catch (error) {
		if (error instanceof StoryError) return error;
		throw error;
	}
}

function watchStories(server: ViteDevServer, folder: string): void {
	const broken = new Map<string, StoryError>();
	for (const error of checkAll(folder)) {
		broken.set(error.file, error);
		server.config.logger.error(error.message);
	}

	const isStory = (file: string): boolean => storyFiles(folder).includes(file);

	const reload = (): void => {
		// What was made of the old story is made anew when the page asks for it.
		server.moduleGraph.invalidateAll();
		server.ws.send({ type: 'full-reload' });
	};

	const look = (file: string): void => {
		if (!isStory(file)) return;
		const error = faultOf(file);
		if (error) {
			broken.set(file, error);
			server.config.logger.error(error.message, { timestamp: true });
			if (readSoundPart(error)) reload();
			else server.ws.send(overlayOf(error, server.config.root));
			return;
		}
		broken.delete(file);
		reload();
		server.config.logger.info(`${relative(server.config.root, file)}: sound`, { timestamp: true });
	};

	server.watcher.add(folder);
	server.watcher.on('add', look);
	server.watcher.on('change', look);
	server.watcher.on('unlink', (file) => broken.delete(file));
	// Whoever opens a page later must see it too.
	server.ws.on('connection', () => {
		for (const error of broken.values()) {
			if (!readSoundPart(error)) server.ws.send(overlayOf(error, server.config.root));
		}
	});
	server.ws.on('dateline:what-is-left-out', (_: unknown, client: NormalizedHotChannelClient) => {
		const files = [...broken.values()].flatMap((error) => {
			const part = readSoundPart(error);
			return part ? [{ file: relative(server.config.root, error.file), bad: part.bad }] : [];
		});
		client.send('dateline:left-out', files);
	});
}

/** The frame shows the line of the first error; the message lists them all. */
function overlayOf(error: StoryError, root: string): ErrorPayload {
	const errors = error.findings.filter(isError);
	const file = relative(root, error.file);
	const { line = 1, column = 1 } = errors[0] ?? {};
	return {
		type: 'error',
		err: {
			message: `${summarise(errors)}\n\n${reportFindings(errors, { file })}`,
			stack: '',
			plugin: NAME,
			id: error.file,
			loc: { file: error.file, line, column },
			frame: excerpt(error.text, line, column)
		}
	};
}
