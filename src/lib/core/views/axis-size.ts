/** How an axis is drawn. */
export interface AxisSize {
	/** Of the axis, in px. */
	width: number;
	/** On phones a lane is one row without words, and bars lie over one another. */
	oneRow: boolean;
}

/** What the page is first drawn for: the axis of the figure at its full width. */
export const NOMINAL_AXIS: AxisSize = { width: 824, oneRow: false };
