import type { EmbedRecord } from '#lib/core/views/embed-views.ts';
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

/** A record that can stand alone in a frame. */
export interface FramedOption extends Option {
	/** Read out in the host's page. */
	title: string;
	/** Of its frame, in CSS px. */
	height: number;
}

/** What the page where embeds are made knows of a story: plain data that the page carries. */
export interface BuilderStory extends Readonly<Record<EmbedRecord, readonly FramedOption[]>> {
	id: string;
	title: string;
	/** Where the site stands, without a slash at the end; empty if that was not known at build. */
	site: string;
	/** Those whose pages the site has: the present one, then those that were kept. */
	version: { id: string }[];
	person: Option[];
	lane: Pick<Lane, 'id' | 'label' | 'symbol' | 'colour'>[];
	/** The story's depths: `from` and `to` as in addresses. */
	windows: { label: string; from: string; to: string }[];
	/** By what is shown and, after a space, `still`; empty: served for development, where nothing is built. */
	weights: Readonly<Record<string, EmbedWeight>>;
}

export const weightKey = (kind: EmbedKind, isStill: boolean): string =>
	isStill ? `${kind} still` : kind;
