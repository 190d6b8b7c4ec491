/** Reads the day's colours out of tokens.css, for pictures that are drawn where no style sheet is. */
import { readFileSync } from 'node:fs';
import { pictureColours, type PictureColours } from '../core/picture/colours.ts';

// Builds and scripts run in the root of the project.
const TOKENS = readFileSync('src/lib/styles/tokens.css', 'utf8');

/** What a token stands for by day, through tokens that name others. */
export function dayColour(name: string): string {
	// The first time a token is set is in :root; what follows are the exceptions.
	const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(TOKENS)?.[1];
	if (!value) throw new Error(`tokens.css has no --${name}`);
	const day = /^light-dark\(\s*([^,]+),/.exec(value)?.[1] ?? value;
	return day.replace(/var\(--([\w-]+)\)/g, (_, other: string) => dayColour(other));
}

export const DAY_COLOURS: PictureColours = pictureColours(dayColour);
