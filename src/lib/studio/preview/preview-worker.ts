/** Draws previews beside the page, so that neither typing nor reading ever waits for one. */
import type { Path } from '#lib/core/parse/parse-json.ts';
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { storyDrawer, type DrawnStory } from '#lib/core/geo/draw-story.ts';
import { fetchAtlas } from '../atlas.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { drawPreview, type DrawnPreview, type PreviewPage, type Tools } from './draw-preview.ts';
import { recordAtWork, type Shown } from './record-at-work.ts';

export interface PreviewRequest {
	text: string;
	/** The record at work. */
	path: Path;
}

export type PreviewAnswer =
	| {
			/** Undefined: it is as it was. Null: not one event can be shown. */
			page: (Omit<PreviewPage, 'map'> & { map?: DrawnStory }) | null | undefined;
			bad: BadRecord[];
			shown: Shown;
			trouble: null;
	  }
	/** Why nothing could be drawn at all. */
	| { trouble: string };

let tools: Tools | undefined;
let last: { text: string; preview: DrawnPreview } | undefined;
let sentMap: DrawnStory | undefined;

self.onmessage = async ({ data }: MessageEvent<PreviewRequest>) =>
	self.postMessage(await answer(data));

async function answer({ text, path }: PreviewRequest): Promise<PreviewAnswer> {
	try {
		const known = last?.text === text ? last.preview : undefined;
		const preview = known ?? drawPreview(text, await loadTools());
		last = { text, preview };
		const page = known ? undefined : toSend(preview.page);
		return { page, bad: preview.bad, shown: recordAtWork(preview, path), trouble: null };
	} catch (error) {
		return { trouble: error instanceof Error ? error.message : String(error) };
	}
}

async function loadTools(): Promise<Tools> {
	if (tools) return tools;
	const [gazetteer, atlas] = await Promise.all([loadGazetteer(), fetchAtlas()]);
	return (tools = { gazetteer, draw: storyDrawer(() => atlas) });
}

/** A map that the page has already is not sent again. */
function toSend(page: PreviewPage | null) {
	if (!page) return null;
	const { map, ...rest } = page;
	if (map === sentMap) return rest;
	sentMap = map;
	return page;
}
