/** Every wording of a story against its source's text: each source is read once, two at a time. */
import { createHash } from 'node:crypto';
import { findQuote, prepareText, type QuoteFinding } from '../../core/quotes/find-quote.ts';
import type { QuoteCheck } from '../../core/quotes/ledger.ts';
import type { Remark, Source, Story, Wording } from '../../core/schema/story.ts';
import type { Client } from './polite-client.ts';
import { readBytes, type SourceReading } from './source-reading.ts';
import { readSavedText } from './text-files.ts';

export interface Means {
	/** A folder of saved texts. */
	texts: string | null;
	/** Null: nothing is fetched. */
	client: Client | null;
	/** The day of the check, as EDTF. */
	date: string;
}

export interface WordingResult {
	remark: Remark;
	wording: Wording;
	/** Null: not checked now. */
	check: QuoteCheck | null;
	/** What the source has instead, normalised, for `differs`; else empty. */
	instead: string;
	/** Why it was not checked, or what a journalist should know besides. */
	remarks: string;
}

const AT_ONCE = 2;

/** In the order of the story file. */
export async function checkQuotes(story: Story, means: Means): Promise<WordingResult[]> {
	const wordings = story.remarks.flatMap((remark) =>
		remark.wordings.map((wording) => ({ remark, wording }))
	);
	const results = new Map<Wording, WordingResult>();
	const waiting = story.sources.filter(({ id }) =>
		wordings.some(({ wording }) => wording.source === id)
	);
	const work = async (): Promise<void> => {
		for (let source = waiting.shift(); source; source = waiting.shift()) {
			const { id } = source;
			const own = wordings.filter(({ wording }) => wording.source === id);
			// A text is let go before the next is read: one may be large.
			const judge = judgeBy(await readSource(source, means), means.date);
			for (const { remark, wording } of own) results.set(wording, judge(remark, wording));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return wordings.flatMap(({ wording }) => results.get(wording) ?? []);
}

const NOTHING_GIVEN: SourceReading = { kind: 'none', reason: 'no text given' };

/** A saved text goes before the page, the page before its archived copy. */
async function readSource(source: Source, { texts, client }: Means): Promise<SourceReading> {
	const saved = texts === null ? NOTHING_GIVEN : readSavedText(texts, source.id);
	if (saved.kind === 'text' || !client) return saved;
	const addresses = [source.URL, source.archive].filter((url) => url !== undefined);
	if (addresses.length === 0) return { kind: 'none', reason: 'the source has no address' };
	const reasons: string[] = [];
	for (const url of addresses) {
		const page = await client(url);
		const reading = page.ok
			? readBytes(page.bytes, { ...page, from: url, isSaved: false })
			: { kind: 'unreachable' as const, reason: `${url} ${page.reason}` };
		if (reading.kind === 'text') return reading;
		reasons.push(reading.reason);
	}
	return { kind: 'unreachable', reason: reasons.join('; ') };
}

type Judge = (remark: Remark, wording: Wording) => WordingResult;

function judgeBy(reading: SourceReading, date: string): Judge {
	if (reading.kind !== 'text') {
		return (remark, wording) => unread(remark, wording, { ...reading, date });
	}
	const { text, wall, from, isSaved } = reading;
	const source = prepareText(text);
	const hash = createHash('sha256').update(source.normal.text).digest('hex');
	return (remark, wording) => {
		const finding = findQuote(wording, source);
		if (finding.verdict === 'missing' && wall !== null) {
			// What is not in the part that is shown may be in the part that is not.
			const reason = `${from} is behind a wall (${wall})`;
			return unread(remark, wording, { kind: isSaved ? 'none' : 'unreachable', reason, date });
		}
		return judged(remark, wording, finding, { date, hash });
	};
}

function judged(
	remark: Remark,
	wording: Wording,
	{ verdict, selector, instead, remark: remarks }: QuoteFinding,
	read: { date: string; hash: string }
): WordingResult {
	const { source, exact: words } = wording;
	const check = { remark: remark.id, source, words, verdict, ...read, selector };
	return { remark, wording, check, instead, remarks };
}

function unread(
	remark: Remark,
	wording: Wording,
	{ kind, reason, date }: { kind: 'none' | 'unreachable'; reason: string; date: string }
): WordingResult {
	const { source, exact: words } = wording;
	const tried = { remark: remark.id, source, words, date, hash: null, selector: null };
	const check = kind === 'none' ? null : { ...tried, verdict: kind };
	return { remark, wording, check, instead: '', remarks: reason };
}
