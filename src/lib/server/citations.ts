/**
 * A source as a reference in the styles that readers cite in. Made at build time: the library
 * that lays references out by CSL never enters a page. APA comes with it; MLA and Chicago are our
 * own short style files, for the kinds of source that stories have (`csl/`).
 */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../core/schema/story.ts';
import type { Citation } from '../core/views/take-along.ts';

/** By the name that readers know; the second is the library's. */
const STYLES = [
	['APA', 'apa'],
	['MLA', 'dateline-mla'],
	['Chicago', 'dateline-chicago']
] as const;

const { styles } = plugins.config.get('@csl');
for (const style of ['mla', 'chicago']) {
	// A path from the root of the project, where builds run: bundling would move `import.meta.url`.
	styles.add(`dateline-${style}`, readFileSync(`src/lib/server/csl/${style}.csl`, 'utf8'));
}

/** @param language of the story, such as "en-US" */
export function citeInStyles(source: Source, language: string): Citation[] {
	const item = cslItem(source);
	return STYLES.map(([style, template]) => ({
		style,
		text: new Cite(item)
			.format('bibliography', { format: 'text', template, lang: language })
			.replace(/\s+/g, ' ')
			.trim()
	}));
}

/** A source's fields are named as in CSL-JSON; dates and the title of what it appeared in are not. */
function cslItem({ id, type, title, author, publisher, issued, URL, accessed }: Source) {
	return {
		id,
		type,
		title,
		author,
		...(IN_A_WHOLE.has(type) ? { 'container-title': publisher } : { publisher }),
		issued: cslDate(issued),
		URL,
		accessed: cslDate(accessed)
	};
}

/** What appears in something with a name of its own: a newspaper, a site, a programme's station. */
const IN_A_WHOLE: ReadonlySet<Source['type']> = new Set([
	'article-newspaper',
	'article-magazine',
	'webpage',
	'post',
	'post-weblog'
]);

/** The first day, month or year that EDTF names; undefined where it names none. */
function cslDate(edtf: string | undefined) {
	const [, year, month, day] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(edtf ?? '') ?? [];
	if (year === undefined) return undefined;
	const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
	return { 'date-parts': [parts], ...(/[~?%]/.test(edtf ?? '') ? { circa: true } : {}) };
}
