/**
 * Zooming and panning by hand, with d3-zoom: it knows pointers and the arithmetic and draws
 * nothing. The page keeps its scrolling: a wheel zooms only with Ctrl or ⌘, one finger scrolls,
 * two fingers zoom. A map that has the whole window to itself takes all of them.
 */
import { select, zoom as d3zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import { MAX_ZOOM } from '#lib/core/geo/frame.ts';
import type { MapWindow, Zoom } from '#lib/core/geo/map-zoom.ts';

/** Powers of two. */
const NOTCH = Math.log2(1.5);

interface Options {
	/** Asked whenever it matters, as the window changes with the page. */
	window: () => MapWindow;
	/** The map fills the screen, so there is no page to scroll. */
	isAlone: () => boolean;
	/** In ms: how long a double click takes. */
	doubleClick: number;
	onzoom: (zoom: Zoom) => void;
	/** A gesture or a flight has come to rest. */
	onrest: () => void;
}

export interface MapGestures {
	/** To a zoom, in an arc as in van Wijk and Nuij, "Smooth and efficient zooming and panning". */
	flyTo(zoom: Zoom, ms: number): void;
	/** @param at the point that stays where it is, in px; the middle if there is none */
	zoomBy(factor: number, ms: number, at?: [number, number]): void;
	destroy(): void;
}

export function mapGestures(
	element: HTMLElement,
	{ window, isAlone, doubleClick, onzoom, onrest }: Options
): MapGestures {
	const corner = (): [[number, number], [number, number]] => {
		const { width, height } = window();
		return [
			[0, 0],
			[width, height]
		];
	};

	function isGesture(event: MouseEvent | WheelEvent | TouchEvent): boolean {
		// Controls that lie over the map have their own use of a pointer.
		if (event.target instanceof Element && event.target.closest('button, summary')) return false;
		if ('touches' in event) return isAlone() || event.touches.length > 1;
		if (event.type === 'wheel') return isAlone() || event.ctrlKey || event.metaKey;
		return event.button === 0 && !event.ctrlKey;
	}

	/** As d3 has it, but a notch of a wheel never does more than half as much again. */
	function wheelStep({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
		const step = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002) * (ctrlKey ? 10 : 1);
		return Math.min(Math.max(step, -NOTCH), NOTCH);
	}

	const behaviour = d3zoom<HTMLElement, unknown>()
		.scaleExtent([1, MAX_ZOOM])
		.extent(corner)
		.filter(isGesture)
		.wheelDelta(wheelStep)
		.duration(doubleClick)
		.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
			// The extent follows the window: nothing is drawn beyond the edge of the map.
			const { k, x, y } = transform;
			onzoom({ k, x, y });
		})
		.on('end', onrest);
	const selection = select(element);
	const bound = () => behaviour.translateExtent(corner());
	bound();
	// Before d3 reads where a gesture starts.
	element.addEventListener('pointerdown', bound, true);
	element.addEventListener('wheel', bound, true);
	selection.call(behaviour);

	/** At once, or in so many ms. */
	const over = (ms: number) => (ms ? selection.transition().duration(ms) : selection.interrupt());

	return {
		flyTo({ k, x, y }, ms) {
			bound();
			const target = zoomIdentity.translate(x, y).scale(k);
			behaviour.transform(over(ms), target);
		},
		zoomBy(factor, ms, at) {
			bound();
			behaviour.scaleBy(over(ms), factor, at);
		},
		destroy() {
			element.removeEventListener('pointerdown', bound, true);
			element.removeEventListener('wheel', bound, true);
			selection.interrupt().on('.zoom', null);
		}
	};
}
