/**
 * The map of a story at one moment as a picture that stands alone: an SVG document with its words,
 * its key, its source and its address, for a slide, an article or a handout.
 */
import { layOutEventLabels } from '../geo/event-labels.ts';
import { FRAME } from '../geo/frame.ts';
import type { Geometry, LabelTier, MapDrawing } from '../geo/map-drawing.ts';
import { mapStateAt } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';
import { markPlaces, type MapMark } from '../views/map-marks.ts';
import type { PictureColours } from './colours.ts';
import { drawColumn } from './picture-column.ts';
import { drawFoot, drawHead, hoursWords, sourceWords } from './picture-frame.ts';
import { drawStoryMap } from './story-map.ts';
import { escapeXml, tag } from './svg.ts';
import { fontFaces, type EmbeddedFonts } from './typefaces.ts';

export interface MapPictureInput {
	model: Model;
	drawing: MapDrawing;
	geometry: Geometry;
	/** The current event: the map is drawn as it stood then. */
	event: StoryEvent;
	/** The selected place. */
	place: StoryPlace | null;
	colours: PictureColours;
	/** Of this view, in full; null while it is not known where the site will stand. */
	address: string | null;
	/** Carried in the file; null: the reader's own are used. */
	fonts: EmbeddedFonts | null;
}

/** In px: fills a slide. */
export const PICTURE_SIZE = { width: 1600, height: 900 } as const;

const MARGIN = 56;
const RIGHT = PICTURE_SIZE.width - MARGIN;
const HEAD = { left: MARGIN, right: RIGHT, rule: 100, sizes: [60, 52, 44, 36, 30] } as const;
const SCALE = 1.28;
const MAP = { x: RIGHT - FRAME.width * SCALE, y: 104 };
const MAP_BOTTOM = MAP.y + FRAME.height * SCALE;
const COLUMN = { x: MARGIN, top: 126, width: MAP.x - MARGIN - 26, bottom: MAP_BOTTOM };
const FOOT = { left: MARGIN, right: RIGHT, rule: 818 };

/** An SVG document, complete in itself: it refers to nothing outside it. */
export function mapPicture(input: MapPictureInput): string {
	const { model, drawing, geometry, event, place, colours, fonts } = input;
	const state = mapStateAt(model, event.id);
	const marks = markPlaces(model, state, { event, place, hovered: null });
	const strong = marks.some((mark) => mark.concerned);
	const names = namesOn(drawing, strong ? marks : null);
	const { title } = model.story;
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...PICTURE_SIZE,
			viewBox: `0 0 ${PICTURE_SIZE.width} ${PICTURE_SIZE.height}`,
			role: 'img',
			'xml:lang': model.story.language
		},
		tag('title', {}, escapeXml(`${title}: ${event.title}`)),
		tag(
			'desc',
			{},
			escapeXml(`Map. ${event.when.day}: ${state.count} of ${state.total} ${state.speaks.many}.`)
		),
		fonts ? fontFaces(fonts) : '',
		tag('rect', { width: '100%', height: '100%', fill: colours.paper }),
		drawHead(title, HEAD, colours),
		tag(
			'g',
			{ transform: `translate(${MAP.x} ${MAP.y}) scale(${SCALE})` },
			names ? drawStoryMap({ drawing, geometry, marks, names, strong, colours }) : ''
		),
		drawColumn({ model, event, state, numbered: names?.numbered ?? [] }, colours, COLUMN),
		drawFoot(sourceLines(input), FOOT, colours)
	);
}

/** `2018-story-map-2018-01-24.svg` */
export function pictureName(story: string, event: StoryEvent, extension: 'svg' | 'png'): string {
	const day = event.when.datetime.slice(0, 'YYYY-MM-DD'.length) || event.id;
	return `${story}-map-${day}.${extension}`;
}

/** The names of the widest map; of the places that an event singles out, where it does. */
function namesOn(drawing: MapDrawing, singled: readonly MapMark[] | null): LabelTier | undefined {
	const widest = drawing.tiers.at(-1);
	if (!singled || !widest) return widest;
	const wanted = singled.flatMap(({ id, lines, names }) =>
		lines ? [{ place: id, lines, brief: names.brief ?? null }] : []
	);
	return layOutEventLabels(drawing, wanted, widest.width)[0];
}

function sourceLines({ model, event, address }: MapPictureInput): string[] {
	const source = [
		sourceWords(model),
		'Boundaries: U.S. Census Bureau.',
		...(event.when.hour ? [hoursWords(model)] : [])
	].join(' ');
	return [source, ...(address ? [address] : [])];
}
