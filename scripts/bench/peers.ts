/**
 * The same events as pages of TimelineJS and of vis-timeline, as the documentation of each has it:
 * its own script and style sheet from its package, the events in the page as JSON, options as they
 * come. Nothing in them asks another host.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { toParts } from '../../src/lib/core/dates/civil.ts';
import type { ResolvedStory, StoryEvent } from '../../src/lib/core/model/story-model.ts';

export const PEERS = ['timelinejs', 'vis'] as const;
export type Peer = (typeof PEERS)[number];

/** From the root of the site. */
export const peerAddress = (peer: Peer, story: string): string => `peers/${peer}/${story}/`;

export const packageVersion = (name: string): string =>
	(JSON.parse(readFileSync(packageFile(name), 'utf8')) as { version: string }).version;

/** @param site the folder that is served */
export function writePeers(site: string, stories: readonly ResolvedStory[]): void {
	const folders = { timelinejs: join(site, 'peers/timelinejs'), vis: join(site, 'peers/vis') };
	const knightLab = join(dirname(packageFile('@knight-lab/timelinejs')), 'dist');
	cpSync(join(knightLab, 'js'), join(folders.timelinejs, 'js'), { recursive: true });
	cpSync(join(knightLab, 'css'), join(folders.timelinejs, 'css'), { recursive: true });
	const vis = dirname(packageFile('vis-timeline'));
	const script = 'standalone/umd/vis-timeline-graph2d.min.js';
	const style = 'styles/vis-timeline-graph2d.min.css';
	for (const file of [script, style]) cpSync(join(vis, file), join(folders.vis, file));
	for (const story of stories) {
		writePage(join(site, peerAddress('timelinejs', story.story.id)), timelineJsPage(story));
		writePage(join(site, peerAddress('vis', story.story.id)), visPage(story, script, style));
	}
	compressAll(join(site, 'peers'));
}

// Scripts run in the root of the project.
const packageFile = (name: string): string => join('node_modules', name, 'package.json');

function writePage(folder: string, html: string): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), html);
}

/** As `adapter-static` compresses ours. */
function compressAll(folder: string): void {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(html|js|css|json|svg)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const text = readFileSync(path);
		writeFileSync(
			`${path}.br`,
			brotliCompressSync(text, {
				params: {
					[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
					[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
					[constants.BROTLI_PARAM_SIZE_HINT]: text.length
				}
			})
		);
	}
}

/** JSON in a script element: the only text that could end it early is `</script`. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;

function timelineJsPage(story: ResolvedStory): string {
	const lanes = new Map(story.lanes.map((lane) => [lane.id, lane.label]));
	const data = {
		title: { text: { headline: story.story.title, text: story.story.deck } },
		events: story.events.map((event) => ({
			unique_id: event.id,
			...slideDates(event),
			group: lanes.get(event.lane),
			text: { headline: event.title, text: event.summary }
		}))
	};
	return page(
		story.story.title,
		'<link rel="stylesheet" href="../css/timeline.css">\n<script src="../js/timeline.js"></script>',
		`<div id="timeline-embed" style="width: 100%; height: 650px"></div>
<script type="application/json" id="events">${embed(data)}</script>
<script>
	window.timeline = new TL.Timeline(
		'timeline-embed',
		JSON.parse(document.getElementById('events').textContent),
		{
			script_path: new URL('../js/', location.href).href,
			// The fonts that come with it are asked for from another host; these are the system's.
			font: 'georgia-helvetica'
		}
	);
	window.timeline.on('ready', () => (document.documentElement.dataset.ready = ''));
</script>`
	);
}

/** No more exact than the event: a month has no day, a span two ends. */
function slideDates({ when }: StoryEvent): object {
	const { year, month, day, hour, minute } = toParts(when.start);
	if (when.precision === 'minute') return { start_date: { year, month, day, hour, minute } };
	if (when.precision === 'day') return { start_date: { year, month, day } };
	if (when.precision === 'month') return { start_date: { year, month } };
	if (when.precision === 'year') return { start_date: { year } };
	const end = toParts(when.end);
	if (when.precision === 'hours') {
		return {
			start_date: { year, month, day, hour, minute },
			end_date: { year: end.year, month: end.month, day: end.day, hour: end.hour }
		};
	}
	return {
		start_date: { year, month, day },
		end_date: { year: end.year, month: end.month, day: end.day }
	};
}

function visPage(story: ResolvedStory, script: string, style: string): string {
	const groups = story.lanes.map(({ id, label }) => ({ id, content: label }));
	const items = story.events.map(({ id, lane, title, summary, when }) => ({
		id,
		group: lane,
		content: title,
		summary,
		start: when.start,
		...(!['minute', 'day'].includes(when.precision) && { end: when.end })
	}));
	return page(
		story.story.title,
		`<link rel="stylesheet" href="../${style}">\n<script src="../${script}"></script>`,
		`<h1>${story.story.title}</h1>
<div id="timeline"></div>
<div id="details" style="min-height: 6em"></div>
<script type="application/json" id="events">${embed({ groups, items })}</script>
<script>
	const { groups, items } = JSON.parse(document.getElementById('events').textContent);
	const data = new vis.DataSet(items);
	window.timeline = new vis.Timeline(document.getElementById('timeline'), data, groups, {
		stack: true,
		maxHeight: 560,
		verticalScroll: true,
		zoomKey: 'ctrlKey',
		onInitialDrawComplete: () => (document.documentElement.dataset.ready = '')
	});
	// The library shows no texts; this is how its examples do.
	window.timeline.on('select', ({ items: [id] }) => {
		const item = data.get(id);
		document.getElementById('details').innerHTML = '<h2></h2><p></p>';
		document.querySelector('#details h2').textContent = item.content;
		document.querySelector('#details p').textContent = item.summary;
	});
</script>`
	);
}
