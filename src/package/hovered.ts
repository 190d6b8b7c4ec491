/** What the pointer or the focus rests on, so that several components can show it at once. */
export interface Hovered {
	/** Id of an event. */
	event: string | null;
	/** Id of a place. */
	place: string | null;
}

export const NOTHING_HOVERED: Hovered = { event: null, place: null };
