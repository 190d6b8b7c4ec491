/**
 * Zooming and panning a time axis by hand. The page keeps its scrolling: a wheel zooms only with
 * Ctrl or ⌘ and pans only sideways; one finger pans sideways and scrolls the page up and down (the
 * element needs `touch-action: pan-y`); two fingers zoom.
 */
import type { CivilMs } from '#lib/core/dates/civil.ts';
import { momentAt, type TimeSpan } from '#lib/core/views/time-scale.ts';
import { panWindow, pinchWindow, scaleWindow, type Held } from '#lib/core/views/time-zoom.ts';

/** Px that a hand may tremble without dragging. */
const SLACK = 4;
/** As d3-zoom has it: a notch of a common wheel zooms by about a fifth. */
const WHEEL = 0.002;
/** A wheel tells of no end; this many ms without it is one. */
const WHEEL_REST = 180;

export interface TimeGestureOptions {
	/** Asked whenever it matters. */
	window: () => TimeSpan;
	extent: () => TimeSpan;
	/** Of the axis on the screen, in px. */
	axis: () => { left: number; width: number };
	onwindow: (window: TimeSpan) => void;
	/** The hand has let go. */
	onrest: () => void;
	/** @param x percent of the axis */
	ondouble: (x: number, target: Element) => void;
}

/** Some things that lie on the axis use a pointer themselves. */
const hasOwnUse = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('[data-own-hand]') !== null;

/** @returns what takes the gestures away again */
export function timeGestures(
	element: HTMLElement,
	{ window, extent, axis, onwindow, onrest, ondouble }: TimeGestureOptions
): () => void {
	/** Where each finger is, in percent of the axis, and the moment that it holds. */
	const held = new Map<number, Held>();
	let start: { x: number; window: TimeSpan } | null = null;
	let isDragging = false;
	let resting: ReturnType<typeof setTimeout> | undefined;

	const percentOf = ({ clientX }: { clientX: number }): number => {
		const { left, width } = axis();
		return ((clientX - left) / width) * 100;
	};
	const momentOf = (x: number): CivilMs => momentAt(window(), x);

	function onpointerdown(event: PointerEvent) {
		if (event.button !== 0 || event.ctrlKey || hasOwnUse(event.target)) return;
		const x = percentOf(event);
		held.set(event.pointerId, { at: momentOf(x), x });
		start = { x: event.clientX, window: window() };
		if (held.size === 2) isDragging = true;
	}

	function onpointermove(event: PointerEvent) {
		const own = held.get(event.pointerId);
		if (!own || !start) return;
		// Let go outside, before it was a drag.
		if (event.buttons === 0) {
			held.delete(event.pointerId);
			return;
		}
		if (!isDragging && Math.abs(event.clientX - start.x) < SLACK) return;
		if (!isDragging) {
			isDragging = true;
			element.setPointerCapture(event.pointerId);
		}
		held.set(event.pointerId, { ...own, x: percentOf(event) });
		const [a, b] = [...held.values()];
		if (a && b) onwindow(pinchWindow(a, b, extent()));
		else onwindow(panWindow(start.window, (start.x - event.clientX) / axis().width, extent()));
	}

	function onpointerup(event: PointerEvent) {
		if (!held.delete(event.pointerId) || held.size > 0) return;
		start = null;
		if (!isDragging) return;
		onrest();
		// The click that ends a drag is none; it comes before the next task.
		setTimeout(() => (isDragging = false));
	}

	function onclick(event: MouseEvent) {
		if (!isDragging) return;
		event.preventDefault();
		event.stopPropagation();
	}

	function onwheel(event: WheelEvent) {
		const isZoom = event.ctrlKey || event.metaKey;
		const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
		const isPan = !isZoom && Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY));
		if (!isZoom && !isPan) return;
		event.preventDefault();
		const px = event.deltaMode === 1 ? 20 : 1;
		if (isPan) onwindow(panWindow(window(), (sideways * px) / axis().width, extent()));
		else {
			// A pinch on a touchpad comes as a wheel with Ctrl, in far smaller steps.
			const gain = WHEEL * (Math.abs(event.deltaY) < 20 ? 5 : 1);
			const factor = 2 ** (-event.deltaY * px * gain);
			onwindow(scaleWindow(window(), factor, momentOf(percentOf(event)), extent()));
		}
		clearTimeout(resting);
		resting = setTimeout(onrest, WHEEL_REST);
	}

	function ondblclick(event: MouseEvent) {
		if (!(event.target instanceof Element) || event.target.closest('[data-own-hand=card]')) return;
		event.preventDefault();
		ondouble(percentOf(event), event.target);
	}

	const listening = new AbortController();
	const { signal } = listening;
	element.addEventListener('pointerdown', onpointerdown, { signal });
	element.addEventListener('pointermove', onpointermove, { signal });
	element.addEventListener('pointerup', onpointerup, { signal });
	element.addEventListener('pointercancel', onpointerup, { signal });
	element.addEventListener('click', onclick, { capture: true, signal });
	element.addEventListener('wheel', onwheel, { passive: false, signal });
	element.addEventListener('dblclick', ondblclick, { signal });
	return () => {
		clearTimeout(resting);
		listening.abort();
	};
}
