/** The shapes of kinds of events, round their middle: as components and pictures draw them. */
import type { Lane } from '../schema/story.ts';

/** Drawn so that all look equally heavy; an outline is drawn inside the same bounds. */
export const LANE_SHAPES: Readonly<Record<Lane['symbol'], string>> = {
	square: 'M-5.2-5.2H5.2V5.2H-5.2z',
	envelope: 'M-7-5H7V5H-7z',
	triangle: 'M0-6.2L6.6 5.2H-6.6z',
	circle: 'M0-5.8A5.8 5.8 0 0 1 0 5.8A5.8 5.8 0 0 1 0-5.8z',
	diamond: 'M0-6.8L6.8 0L0 6.8L-6.8 0z'
};

/** On the envelope. */
export const FLAP = 'M-6.6-4.4L0 1.4L6.6-4.4';
