/** The Content-Security-Policy of pages that Kit's template does not serve; as in svelte.config.js. */
import { createHash } from 'node:crypto';

interface Own {
	/** Text of the scripts and styles that stand in the page. */
	scripts?: readonly string[];
	styles?: readonly string[];
}

export const policyFor = ({ scripts = [], styles = [] }: Own): string =>
	[
		"default-src 'self'",
		["script-src 'self'", ...scripts.map(hashOf)].join(' '),
		["style-src 'self'", ...styles.map(hashOf)].join(' '),
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'"
	].join('; ');

const hashOf = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
