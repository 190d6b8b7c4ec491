/**
 * What is to stand in somebody else's page, and how: a view of a story or one of its records, with
 * the choices that the address of a frame carries. The address of the page where it is made keeps
 * it too, so it can be handed on.
 */
import { parseAddressDate } from '../dates/address-date.ts';
import {
	choicePairs,
	NOTHING_CHOSEN,
	parseChoice,
	type Choice,
	type URLSearchParamsLike
} from '../model/choice.ts';
import {
	EMBED_RECORDS,
	EMBED_VIEWS,
	embedPath,
	recordEmbedPath,
	type EmbedRecord,
	type EmbedView
} from './embed-views.ts';
import { recordPath, type RecordPages } from './record-paths.ts';

export type EmbedKind = EmbedView['id'] | EmbedRecord;
export const THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof THEMES)[number];

export interface EmbedWish {
	kind: EmbedKind;
	/** Id of the record that is shown alone; empty for a view of the story. */
	record: string;
	choice: Choice;
	theme: EmbedTheme;
	/** Of the story, which the frame keeps to; null: always the latest. */
	version: string | null;
	/** Of the frame, in CSS px; null: what suits the kind. */
	height: number | null;
	/** The frame grows with what it shows, which needs script in the host's page. */
	follows: boolean;
	/** The page without script, for hosts that forbid it. */
	isStill: boolean;
}

export const FIRST_WISH: EmbedWish = {
	kind: 'timeline',
	record: '',
	choice: NOTHING_CHOSEN,
	theme: 'auto',
	version: null,
	height: null,
	follows: false,
	isStill: false
};

/** Lowest and highest frame that can be asked for, in CSS px. */
export const HEIGHTS = { least: 200, most: 2000 } as const;

export const isRecord = (kind: EmbedKind): kind is EmbedRecord =>
	EMBED_RECORDS.some((one) => one === kind);

/** Single records and still pages have no script that could heed a choice. */
export const heedsChoices = ({ kind, isStill }: Pick<EmbedWish, 'kind' | 'isStill'>): boolean =>
	!isRecord(kind) && !isStill;

const PAGES: Readonly<Record<EmbedRecord, RecordPages>> = {
	event: 'events',
	place: 'places',
	remark: 'remarks'
};

/** Of the page for the frame. @param site address of the site, without a slash at its end */
export function embedAddress(site: string, story: string, wish: EmbedWish): string {
	const { kind, record, choice, theme, version, isStill } = wish;
	if (isRecord(kind)) return `${site}/${recordEmbedPath(story, kind, record)}`;
	const path = `${site}/${embedPath(story, kind, isStill)}`;
	if (isStill) return path;
	return (
		path +
		queryOf([
			...choicePairs(choice),
			...given([
				['theme', isNot(theme, 'auto')],
				['version', version ?? '']
			])
		])
	);
}

/** Of the full page that shows the same. */
export function pageAddress(site: string, story: string, { kind, record, choice }: EmbedWish) {
	const page = `${site}/${story}/`;
	return isRecord(kind)
		? page + recordPath(PAGES[kind], record)
		: page + queryOf(choicePairs(choice));
}

/** The picture that stands for it, from the root of the site. */
export function picturePath(story: string, { kind, record }: Pick<EmbedWish, 'kind' | 'record'>) {
	if (isRecord(kind)) return `files/${story}/cards/${PAGES[kind]}/${record}.png`;
	return `files/${story}/${kind === 'map' ? 'map' : 'timeline'}.png`;
}

/** For the address of the page where it is made; what is as at first is left out. */
export const wishPairs = (wish: EmbedWish): [string, string][] => [
	...given([
		['show', isNot(wish.kind, FIRST_WISH.kind)],
		['record', wish.record]
	]),
	...choicePairs(wish.choice),
	...given([
		['theme', isNot(wish.theme, 'auto')],
		['version', wish.version ?? ''],
		['height', wish.follows ? 'auto' : wish.height === null ? '' : String(wish.height)],
		['still', wish.isStill ? 'yes' : '']
	])
];

const isNot = (value: string, first: string): string => (value === first ? '' : value);
const given = (pairs: [string, string][]): [string, string][] => pairs.filter(([, value]) => value);

/** "?at=letters-sent", or nothing. */
export const queryOf = (pairs: readonly [string, string][]): string =>
	pairs.length
		? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
		: '';

/** Ids that a story has, and the numbers of its versions. */
export type KnownIds = Readonly<
	Record<EmbedRecord | 'lane' | 'person' | 'version', readonly { readonly id: string }[]>
>;

/**
 * Reads an address that anyone may have written.
 * @returns what it asks for, as far as the story has it, and what the story has not
 */
export function parseWish(
	query: URLSearchParamsLike,
	known: KnownIds
): { wish: EmbedWish; unknown: string[] } {
	const unknown: string[] = [];
	const idOf = (kind: keyof KnownIds, id: string | null): string | null => {
		if (id === null || known[kind].some((one) => one.id === id)) return id;
		unknown.push(id);
		return null;
	};
	const asked = parseChoice(query);
	const span = windowOf(asked);
	if (!span && (asked.from ?? asked.to)) unknown.push(`${asked.from ?? ''}–${asked.to ?? ''}`);
	const shown = query.get('show');
	const record = query.get('record');
	const kind = [...EMBED_VIEWS.map(({ id }) => id), ...EMBED_RECORDS].find((one) => one === shown);
	const only = kind && isRecord(kind) ? idOf(kind, record ?? '') : null;
	const height = Number(query.get('height') ?? NaN);
	const wish: EmbedWish = {
		// A record that is not there cannot be shown alone.
		kind: kind && (only !== null || !isRecord(kind)) ? kind : FIRST_WISH.kind,
		record: only ?? '',
		choice: {
			...NOTHING_CHOSEN,
			at: idOf('event', asked.at),
			place: idOf('place', asked.place),
			...span,
			lanes: asked.lanes.filter((id) => idOf('lane', id) !== null),
			person: idOf('person', asked.person)
		},
		theme: THEMES.find((one) => one === query.get('theme')) ?? 'auto',
		version: idOf('version', query.get('version') || null),
		height: height >= HEIGHTS.least && height <= HEIGHTS.most ? Math.round(height) : null,
		follows: query.get('height') === 'auto',
		isStill: query.get('still') === 'yes'
	};
	return { wish, unknown: unknown.filter(Boolean) };
}

function windowOf({ from, to }: Choice): Pick<Choice, 'from' | 'to'> | null {
	const [first, last] = [from, to].map((date) => date && parseAddressDate(date));
	return first && last && first.start < last.end ? { from, to } : null;
}
