/**
 * What a reader does to the window of the timeline while it moves: by hand, by wheel, in flight.
 * Only where it comes to rest becomes the reader's choice.
 */
import type { Attachment } from 'svelte/attachments';
import type { TimeSpan } from '#lib/core/views/time-scale.ts';
import { flight, scaleWindow } from '#lib/core/views/time-zoom.ts';
import { tidyWindow } from '#lib/core/model/window-bounds.ts';
import { wantsStill } from '#lib/dom/motion.ts';
import { timeGestures, type TimeGestureOptions } from '#lib/dom/time-gestures.ts';

/** In ms: from one depth to another, and a step of a button. */
const FLIGHT = 620;
const STEP = 280;

/** The window is where the reader's choice has it. */
interface Options extends Pick<TimeGestureOptions, 'window' | 'extent' | 'axis' | 'ondouble'> {
	/** @param byHand it came to rest after a gesture, not after a command */
	onrest: (window: TimeSpan, byHand: boolean) => void;
}

export class TimeCamera {
	#options: Options;
	/** Null: at rest. */
	moving = $state.raw<TimeSpan | null>(null);
	/** Where a flight ends: a second step of a button goes on from there. */
	#target: TimeSpan | null = null;
	#frame = 0;

	constructor(options: Options) {
		this.#options = options;
	}

	/** What is shown this moment. */
	get window(): TimeSpan {
		return this.moving ?? this.#options.window();
	}

	/** Hands on the element move the window. */
	gestures: Attachment<HTMLElement> = (element) =>
		timeGestures(element, {
			window: () => this.window,
			extent: this.#options.extent,
			axis: this.#options.axis,
			onwindow: (window) => {
				this.#halt();
				this.moving = window;
			},
			onrest: () => this.#rest(true),
			ondouble: this.#options.ondouble
		});

	/** Any new command or gesture takes over from where the flight is. */
	flyTo(target: TimeSpan, ms = FLIGHT): void {
		this.#halt();
		const path = flight(this.window, target);
		this.#target = target;
		if (wantsStill()) {
			this.moving = target;
			this.#rest(false);
			return;
		}
		const start = performance.now();
		const step = (now: number) => {
			const share = Math.max(0, Math.min(1, (now - start) / ms));
			this.moving = path(ease(share));
			if (share === 1) this.#rest(false);
			else this.#frame = requestAnimationFrame(step);
		};
		this.#frame = requestAnimationFrame(step);
	}

	/** About the middle, or about a moment in view. */
	zoomBy(factor: number, at?: number): void {
		const from = this.#target ?? this.window;
		const extent = this.#options.extent();
		const about = at ?? (from.from + from.to) / 2;
		this.flyTo(tidyWindow(scaleWindow(from, factor, about, extent), extent), STEP);
	}

	stop(): void {
		this.#halt();
		this.moving = null;
	}

	#halt(): void {
		cancelAnimationFrame(this.#frame);
		this.#target = null;
	}

	#rest(byHand: boolean): void {
		this.#target = null;
		const { moving } = this;
		if (!moving) return;
		this.#options.onrest(tidyWindow(moving, this.#options.extent()), byHand);
		this.moving = null;
	}
}

/** Slow at both ends. */
const ease = (share: number): number => share * share * (3 - 2 * share);
