/**
 * How a reader looks at the map: the zoom, and what depends on it. Fetched when the map is first
 * touched; until then it is whole and needs none of this.
 */
import { mainView, tierFor } from '#lib/core/geo/frame.ts';
import { carryLabels } from '#lib/core/geo/carry-labels.ts';
import { layOutView, type CalledPlace } from '#lib/core/geo/view-labels.ts';
import {
	COUNTIES_FROM,
	INSETS_UNTIL,
	isSeen,
	keepInside,
	mapWindow,
	planeTransform,
	toWindow,
	viewOf,
	WHOLE,
	zoomTo,
	type Zoom
} from '#lib/core/geo/map-zoom.ts';
import type { MapDrawing, PlacedLabel, Spot } from '#lib/core/geo/map-drawing.ts';
import { pathText } from '#lib/core/geo/path-text.ts';
import { boundsOf, boxesMeet, type Box } from '#lib/core/geo/plane.ts';
import type { MapMark } from '#lib/core/views/map-marks.ts';
import { loadCounties, type CountyShapes } from '#lib/dom/load-counties.ts';
import { loadStates } from '#lib/dom/load-states.ts';
import { mapGestures, type MapGestures } from '#lib/dom/map-gestures.ts';
import { wantsStill } from '#lib/dom/motion.ts';
import { isolate } from '#lib/dom/isolate.ts';

/** Getters, so that the camera follows what the page makes of them. */
interface Scene {
	drawing: () => MapDrawing;
	/** Of the map, in px. */
	width: () => number;
	/** Whether the map has the screen to itself. */
	isAlone: () => boolean;
	marks: () => readonly MapMark[];
	/** What lies over the map, in px of the window. */
	covers: () => readonly Box[];
}

/** The counties of a state, by its two digits. */
type StateDetail = CountyShapes & { id: string };

/** In px. */
const HATCH = 4.6;
/** In ms: design, motion from one depth to another. */
const FLIGHT = 620;
const STEP = 280;

export class MapCamera {
	#scene: Scene;
	#element: HTMLElement;
	#gestures: MapGestures;
	#stop: () => void;
	#leave: (() => void) | null = null;
	#size = $state.raw({ width: 0, height: 0 });
	zoom = $state.raw<Zoom>(WHOLE);
	/** The zoom when the last gesture came to rest: names are laid out for it. */
	#rest = $state.raw<Zoom>(WHOLE);
	/** The counties that have come, in that order. */
	#loaded = $state.raw<readonly StateDetail[]>([]);
	/** Bounds of the states; none until a zoom needs them. */
	#states = $state.raw<readonly (readonly [string, Box])[]>([]);

	window = $derived.by(() =>
		mapWindow(this.#scene.width(), this.#scene.isAlone() ? this.#size : undefined)
	);
	isZoomed = $derived(this.zoom.k > 1.001);
	isDeep = $derived(this.zoom.k >= INSETS_UNTIL);
	/** Of what is drawn in units of the plane. */
	transform = $derived.by(() =>
		this.isZoomed ? planeTransform(this.zoom, this.window) : undefined
	);
	#isClose = $derived(this.zoom.k >= COUNTIES_FROM);
	#inView = $derived.by(() => this.#statesIn(this.#rest));
	/** What is drawn in more detail than the whole map has: the states in view. */
	details = $derived.by(() =>
		this.#isClose ? this.#loaded.filter(({ id }) => this.#inView.includes(id)) : []
	);
	/** Nothing is in view that only the whole map has. */
	isDetailed = $derived.by(
		() =>
			this.details.length > 0 &&
			this.#statesIn(this.zoom).every((state) => this.details.some(({ id }) => id === state))
	);
	/** From line to line of the hatching, in units: in px it stays nearly as it is. */
	hatch = $derived.by(
		() => (HATCH * this.window.k0) / 2 ** (Math.round(Math.log2(this.zoom.k) * 3) / 3)
	);
	/** Units of the plane to one px of a name: a name grows a little with the map, within a tier. */
	#unit = $derived.by(() => mainView(tierFor(this.#scene.width())).k);
	/** Those that an event singles out, if it does; else all that stand on the main map. */
	#named = $derived.by(() => {
		const marks = this.#scene.marks();
		const drawn = this.#scene.drawing().places;
		const isSingling = marks.some(({ concerned }) => concerned);
		const isHere = (id: string) => this.isDeep || !drawn.find((place) => place.id === id)?.inset;
		return marks
			.filter(({ id, lines }) => isHere(id) && (!isSingling || lines))
			.map(({ id }) => id);
	});
	#layout = $derived.by(() => {
		const { box, k } = viewOf(this.#rest, this.window);
		const kept = this.#scene
			.covers()
			.map(([x0, y0, x1, y1]): Box => [
				box[0] + x0 * k,
				box[1] + y0 * k,
				box[0] + x1 * k,
				box[1] + y1 * k
			]);
		return layOutView(
			this.#scene.drawing(),
			{ box, k: this.#unit / this.#rest.k },
			{ places: this.#scene.marks().map(called), named: this.#named, kept }
		);
	});
	/** The names in view. While the map moves they go with their marks. */
	names = $derived.by((): PlacedLabel[] =>
		carryLabels(this.#layout, this.#scene.drawing(), this.#rest.k / this.zoom.k)
	);

	constructor(element: HTMLElement, scene: Scene) {
		this.#scene = scene;
		this.#element = element;
		this.#gestures = mapGestures(element, {
			window: () => this.window,
			isAlone: scene.isAlone,
			doubleClick: motion(STEP),
			onzoom: (zoom) => (this.zoom = zoom),
			onrest: () => this.#settle()
		});
		this.#stop = this.#keepWithSize();
	}

	/** The point of the plane, in shares of the window. */
	sharesOf(x: number, y: number): [number, number] {
		const { width, height } = this.window;
		const [left, top] = toWindow([x, y], this.zoom, this.window);
		return [left / width, top / height];
	}

	/** The shape of a state or county in full; null where it has not come, or is not worth it. */
	shapeOf(geoid: string): string | null {
		const detail = this.details.find(({ id }) => geoid.startsWith(id));
		if (!detail) return null;
		return geoid === detail.id ? detail.state : detail.outline(geoid);
	}

	/**
	 * A state or county, of the story or not.
	 * @returns null if the map does not show it
	 * @throws if its shape cannot be had
	 */
	async findArea(geoid: string): Promise<{ d: string; box: Box } | null> {
		const counties = await loadCounties(geoid.slice(0, 2));
		const rings = geoid.length === 2 ? counties.stateRings : counties.rings(geoid);
		return rings.length ? { d: pathText(rings, true, 2), box: boundsOf(rings) } : null;
	}

	/** Moves only if the spot cannot be seen, and then no closer. */
	show({ x, y, box }: Spot): void {
		const [x0, y0, x1, y1] = box ?? [x, y, x, y];
		const view = viewOf(this.zoom, this.window);
		if (!this.isZoomed || isSeen((x0 + x1) / 2, (y0 + y1) / 2, view)) return;
		this.flyTo([x0, y0, x1, y1], this.zoom.k);
	}

	/** @param most no larger than this */
	flyTo(box: Box, most?: number): void {
		this.#gestures.flyTo(zoomTo(box, this.window, most), motion(FLIGHT));
	}

	/**
	 * @param factor 0: back to the whole map
	 * @param around a point of the plane that stays where it is; else the middle does
	 */
	zoomBy(factor: number, around?: { x: number; y: number }): void {
		if (!factor) return this.#gestures.flyTo(WHOLE, motion(FLIGHT));
		const at = around && toWindow([around.x, around.y], this.zoom, this.window);
		this.#gestures.zoomBy(factor, motion(STEP), at);
	}

	/** Once the map has been given the whole screen, or has given it back. */
	setAlone(isAlone: boolean): void {
		this.#gestures.flyTo(WHOLE, 0);
		this.#leave?.();
		this.#leave = isAlone ? isolate(this.#element) : null;
	}

	destroy(): void {
		this.#leave?.();
		this.#stop();
		this.#gestures.destroy();
	}

	#settle(): void {
		this.#rest = this.zoom;
		// Offline the map does without, and asks again when it next comes to rest.
		if (this.zoom.k >= COUNTIES_FROM) this.#loadDetails().catch(() => {});
	}

	async #loadDetails(): Promise<void> {
		this.#states = await loadStates();
		await Promise.all(
			this.#inView.map(async (id) => {
				const counties = await loadCounties(id);
				if (this.#loaded.some((known) => known.id === id)) return;
				this.#loaded = [...this.#loaded, { id, ...counties }];
			})
		);
	}

	#statesIn(zoom: Zoom): string[] {
		const { box } = viewOf(zoom, this.window);
		return this.#states.filter(([, bounds]) => boxesMeet(bounds, box)).map(([id]) => id);
	}

	/** What was seen stays in view when the window changes. */
	#keepWithSize(): () => void {
		let before = 0;
		const observer = new ResizeObserver(() => {
			const { clientWidth: width, clientHeight: height } = this.#element;
			this.#size = { width, height };
			if (before && before !== width && this.isZoomed) {
				const { k, x, y } = this.zoom;
				const ratio = width / before;
				const zoom = keepInside({ k, x: x * ratio, y: y * ratio }, this.window);
				this.#gestures.flyTo(zoom, 0);
			}
			before = width;
		});
		observer.observe(this.#element);
		return () => observer.disconnect();
	}
}

/** With its part in the event that singles it out. */
const called = ({ id, counted, names, lines }: MapMark): CalledPlace => ({
	id,
	counted,
	names: lines ? { ...names, label: lines.join(' | ') } : names
});

const motion = (ms: number): number => (wantsStill() ? 0 : ms);
