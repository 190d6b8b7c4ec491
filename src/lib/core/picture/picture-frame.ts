/** What stands above and below every picture: the story's title, where it is from, and whose it is. */
import { countWords } from '../dates/words.ts';
import type { Model } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import { MARK } from '../views/mark.ts';
import type { PictureColours } from './colours.ts';
import { setLines, type Setting } from './set-lines.ts';
import { tag } from './svg.ts';
import { fitLines } from './text-lines.ts';

/** A rule from side to side, in px of the picture. */
interface Rule {
	left: number;
	right: number;
	/** Its top. */
	rule: number;
}

export interface Head extends Rule {
	/** Of the title, the largest first: it has one line. */
	sizes: readonly [number, ...number[]];
}

export function drawHead(
	title: string,
	{ left, right, rule, sizes }: Head,
	colours: PictureColours
): string {
	const style = { family: 'serif', weight: 500 } as const;
	const { size, lines } = fitLines(title, style, sizes, right - left, () => 1);
	return (
		setLines(
			lines,
			{ ...style, size, tracking: -0.022, leading: size, fill: colours.ink },
			left - size * 0.03,
			rule - 22
		) + tag('rect', { x: left, y: rule, width: right - left, height: 3, fill: colours.ink })
	);
}

const FOOT = { first: 26, leading: 23, size: 15, wordmark: 180 };
/** From the rule to the bottom of the last of two lines. */
export const FOOT_HEIGHT = FOOT.first + FOOT.leading + 8;

/** @param lines at most two: the source, and the address */
export function drawFoot(
	lines: readonly string[],
	{ left, right, rule }: Rule,
	colours: PictureColours
): string {
	const width = right - left;
	return (
		tag('rect', { x: left, y: rule, width, height: 1, fill: colours['rule-strong'] }) +
		lines
			.map((line, i) =>
				setLines(
					[line],
					footSetting(line, width - FOOT.wordmark, colours),
					left,
					rule + FOOT.first + i * FOOT.leading
				)
			)
			.join('') +
		wordmark(right, rule + FOOT.first + 6, colours)
	);
}

/** An address that is cut leads nowhere, nor does half a licence say anything: smaller, but whole. */
function footSetting(line: string, width: number, colours: PictureColours): Setting {
	const style = { family: 'sans', size: FOOT.size, weight: 400 } as const;
	const size = FOOT.size * Math.min(1, width / textWidth(line, style));
	return { ...style, size, leading: FOOT.leading, fill: colours['ink-3'] };
}

/** Which story, as of when, under which licence. */
export const sourceWords = ({ story, sources }: Model): string =>
	`Source: ${story.title}, ${countWords(sources.length, 'source')}. ` +
	`Data of ${story.updatedWords}, version ${story.version}, licensed ${story.license}.`;

export const hoursWords = ({ story }: Model): string => `Hours are ${story.zoneLabel}.`;

function wordmark(right: number, baseline: number, colours: PictureColours): string {
	const scale = 0.9;
	const x = right - MARK.width * scale;
	const style = { family: 'serif', size: 24, weight: 500, tracking: -0.022 } as const;
	const words = 'Dateline';
	return (
		setLines(
			[words],
			{ ...style, leading: 0, fill: colours.ink },
			x - 8 - textWidth(words, style),
			baseline
		) +
		tag('path', {
			d: MARK.path,
			transform: `translate(${x} ${baseline - 6 - (MARK.height * scale) / 2}) scale(${scale})`,
			fill: colours.ink
		})
	);
}
