/** Sources as BibTeX, each under its id. The library reaches for the network, so it is no part of the core. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../core/export/csl-json.ts';

// Ids hold hyphens, which BibTeX allows in a label and the library would take out.
plugins.config.get('@bibtex').format.checkLabel = false;

export function writeBibtex(items: readonly CslItem[]): string {
	const labelled = items.map(({ 'container-title': whole, ...item }) => ({
		'citation-key': item.id,
		...item,
		// BibTeX has a journal for articles alone.
		...(whole && { [item.type.startsWith('article') ? 'container-title' : 'publisher']: whole })
	}));
	return `${new Cite(labelled).format('bibtex').trim()}\n`;
}
