/**
 * Reads the day's colours out of tokens.css, for pictures that are drawn where no style sheet is.
 */
import { readFileSync } from 'node:fs';

// Builds and scripts run in the root of the project.
const TOKENS = readFileSync('src/lib/styles/tokens.css', 'utf8');

function dayColour(name: string): string {
	// The first time a token is set is in :root; what follows are the exceptions.
	const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(TOKENS)?.[1];
	if (!value) throw new Error(`tokens.css has no --${name}`);
	return withDayColours(/^light-dark\(\s*([^,]+),/.exec(value)?.[1] ?? value);
}

/** The text with each `var(--token)` replaced by what it stands for by day. */
export function withDayColours(text: string): string {
	return text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => dayColour(name));
}
