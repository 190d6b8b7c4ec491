import type { EmbedKind } from '#lib/core/views/embed-wish.ts';
import type { Lane } from '#lib/core/schema/story.ts';

/** Something to choose from a list. */
export interface Option {
	id: string;
	name: string;
	/** Beside it, in small: a day, a kind. */
	detail: string;
}

/** What a frame loads before it shows all that it shows at first, as measured at build. */
export interface EmbedWeight {
	/** Over the wire, compressed with brotli. */
	bytes: number;
	requests: number;
}

/** What the page where embeds are made knows of a story: plain data that the page carries. */
export interface BuilderStory {
	id: string;
	title: string;
	/** Where the site stands, without a slash at the end; empty if that was not known at build. */
	site: string;
	/** In order of time. */
	event: Option[];
	place: Option[];
	remark: (Option & { height: number })[];
	person: Option[];
	lane: Pick<Lane, 'id' | 'label' | 'symbol' | 'colour'>[];
	/** The story's depths: `from` and `to` as in addresses. */
	windows: { label: string; from: string; to: string }[];
	/** Absent: the site has no such page, or it was not built but served for development. */
	weights: Partial<Record<EmbedKind, EmbedWeight>>;
}
