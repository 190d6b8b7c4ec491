/**
 * A source as a reference in the styles that readers cite in. Made at build time: the library
 * that lays references out by CSL never enters a page. APA comes with it; MLA and Chicago are our
 * own short style files, for the kinds of source that stories have (`csl/`).
 */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { cslItem } from '../core/export/csl-json.ts';
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
	// Where a copy lies and how far we trust it are no part of a reference.
	const { archive_location, annote, ...item } = cslItem(source);
	return STYLES.map(([style, template]) => ({
		style,
		text: new Cite(item)
			.format('bibliography', { format: 'text', template, lang: language })
			.replace(/\s+/g, ' ')
			.trim()
	}));
}
