/** The whole time of a story as one line with a tick for each event, and one event's own mark on it. */
import { toParts } from '../dates/civil.ts';
import { yearWords } from '../dates/words.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { PictureColours } from './colours.ts';
import { escapeXml, tag } from './svg.ts';

export const STRIP = { height: 78, line: 42, tick: 20, mark: 2.4 } as const;

/**
 * @param shape paths of the mark of the event's kind, round its middle and about 11 units wide: the
 *   outline, then lines on it
 * @param width in px; the strip is `STRIP.height` high
 * @param font attributes of its words, as markup
 */
export function drawTimeStrip(
	model: Model,
	event: StoryEvent,
	shape: readonly string[],
	colours: PictureColours,
	width: number,
	font: string
): string {
	const times = model.events.map(({ when }) => when.at);
	const [first, last] = [Math.min(...times), Math.max(...times)];
	const x = (at: number) => ((at - first) / (last - first || 1)) * width;
	const colourOf = ({ lane }: StoryEvent) =>
		colours[`${model.lane.get(lane)?.colour ?? 'law'}-mark`];
	const ticks = model.events.map((one) =>
		tag('rect', {
			x: x(one.when.at) - 1.5,
			y: STRIP.line - STRIP.tick,
			width: 3,
			height: STRIP.tick,
			fill: colourOf(one)
		})
	);
	const [outline, ...inner] = shape;
	return (
		tag('rect', { y: STRIP.line, width, height: 1.5, fill: colours['rule-strong'] }) +
		ticks.join('') +
		tag(
			'g',
			{ transform: `translate(${x(event.when.at)} ${STRIP.line - 4}) scale(${STRIP.mark})` },
			// The light outline keeps it apart from its neighbours' ticks.
			tag('path', { d: outline, stroke: colours.paper, 'stroke-width': 5 }),
			tag('path', { d: outline, fill: colourOf(event) }),
			...inner.map((d) =>
				tag('path', { d, fill: 'none', stroke: colours.paper, 'stroke-width': 1.5 })
			)
		) +
		endLabel(yearOf(first), 0, 'start', colours, font) +
		endLabel(yearOf(last), width, 'end', colours, font)
	);
}

const yearOf = (at: number): string => yearWords(toParts(at).year);

const endLabel = (
	words: string,
	x: number,
	anchor: 'start' | 'end',
	colours: PictureColours,
	font: string
): string =>
	`<text x="${x}" y="${STRIP.height}" font-size="20" text-anchor="${anchor}" fill="${colours['ink-3']}" ${font}>${escapeXml(words)}</text>`;
