/** What an old timeline points at, to sources: one record for each address and what is said of it. */
import { linkFault } from '../check/rules/links.ts';
import { clip } from '../check/words.ts';
import type { Source } from '../schema/story.ts';
import { tidyText } from './html-to-text.ts';
import { idFromWords, type IdMaker } from './id-maker.ts';
import type { ImportedSource, ImportEntry } from './imported.ts';
import { TO_BE_WRITTEN } from './placeholders.ts';

export interface SourceMaker {
	made: Source[];
	/** The id of the source's record, and what is to be told of it. */
	add(source: ImportedSource): { id: string | null; entries: Told[] };
}

type Told = Pick<ImportEntry, 'severity' | 'seen' | 'did'>;

/** @param known sources of the story that the records go into */
export function sourceMaker(
	ids: IdMaker,
	known: readonly Pick<Source, 'id' | 'URL'>[]
): SourceMaker {
	const byAddress = new Map(known.map(({ id, URL }) => [URL, id]));
	const byContent = new Map<string, string>();
	const made: Source[] = [];

	const record = (source: ImportedSource, address: Address): string => {
		const key = JSON.stringify(source);
		const id = (address.url && byAddress.get(address.url)) ?? byContent.get(key);
		if (id) return id;
		const host = address.url === undefined ? undefined : hostOf(address.url);
		const words = source.title ?? host ?? source.publisher ?? 'source';
		const fresh = ids.take(idFromWords(words) ?? 'source');
		const note = [source.note, address.note].filter(Boolean).join(' ');
		made.push({
			id: fresh,
			type: address.url === undefined ? 'document' : 'webpage',
			...(source.title && { title: source.title }),
			publisher: source.publisher ?? host ?? TO_BE_WRITTEN,
			...(address.url !== undefined && { URL: address.url }),
			...(note && { note })
		});
		byContent.set(key, fresh);
		return fresh;
	};

	return {
		made,
		add(source) {
			const address = readAddress(source.url);
			const isNothing = !source.title && !source.publisher && !source.note && !source.url;
			return { id: isNothing ? null : record(source, address), entries: address.entries };
		}
	};
}

interface Address {
	url?: string;
	/** For readers, where there is an address that cannot be linked. */
	note?: string;
	entries: Told[];
}

/** An https address; one of http is written with https, as a story may hold no other. */
function readAddress(given = ''): Address {
	const text = given.trim();
	if (text === '') return { entries: [] };
	const url = text.replace(/^(http:)?\/\//i, 'https://');
	if (linkFault(url)) {
		const seen = `the address “${clip(text, 80)}”`;
		if (NOT_FOR_READERS.test(text)) {
			return {
				entries: [{ severity: 'warning', seen, did: 'Left out. Kept under `extensions`.' }]
			};
		}
		const did = 'No https address: it stands in the source’s note. Kept under `extensions`.';
		const note = `Its address in the old timeline: ${tidyText(clip(text, 200))}`;
		return { note, entries: [{ severity: 'warning', seen, did }] };
	}
	if (url === text || !/^http:/i.test(text)) return { url, entries: [] };
	const did = 'Written with https, which was not tried: look whether it answers.';
	return { url, entries: [{ severity: 'warning', seen: `the address ${clip(text, 80)}`, did }] };
}

/** A picture written out in letters, an address with a name and a password. */
const NOT_FOR_READERS = /^data:|^[a-z]*:?\/\/[^/?#]*@/i;

const hostOf = (url: string): string =>
	(/^https:\/\/([^/?#:]+)/.exec(url)?.[1] ?? '').replace(/^www\./, '');
