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

/** Of a page that is one file: it loads nothing but what it holds itself. */
export const closedPolicyFor = ({ scripts = [], styles = [] }: Own): string =>
	[
		"default-src 'none'",
		['script-src', ...scripts.map(hashOf)].join(' '),
		['style-src', ...styles.map(hashOf)].join(' '),
		"style-src-attr 'unsafe-inline'",
		'img-src data:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');

const hashOf = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
