/** Keys of the timeline that move its window, or lead to an event by unit of time or by title. */
import type { CivilMs } from '#lib/core/dates/civil.ts';
import type { Found } from '#lib/core/model/found-events.ts';
import type { Model } from '#lib/core/model/story-model.ts';
import { endOf, stepUnit, typeAhead } from '#lib/core/views/time-steps.ts';
import { isInWindow } from '#lib/core/views/timeline-marks.ts';
import { ZOOM_STEP } from '#lib/core/views/time-zoom.ts';
import type { TimeCamera } from './time-camera.svelte.ts';

/** Letters that follow one another faster than this, in ms, are one word. */
const WORD = 800;

interface Options {
	camera: TimeCamera;
	model: () => Model;
	/** Id of the current event. */
	current: () => string;
	/** Ids of the events that the keys stop at; null: all. */
	found: () => Found;
	/** Brings a moment into view without coming closer or going further off. */
	onfollow: (at: CivilMs) => void;
}

/** @returns what a key does: the id of the event it leads to; true: something else; false: nothing */
export function timeKeys({ camera, model, current, found, onfollow }: Options) {
	let typed = '';
	let typedAt = -Infinity;

	return (press: KeyboardEvent): string | boolean => {
		const { windows, event: events } = model();
		const event = events.get(current());
		const [extent] = windows;
		if (!event || !extent) return false;
		const stops = found();
		const about = isInWindow(camera.window, event) ? event.when.at : undefined;
		const named = windows[Number(press.key) - 1];
		if (named) camera.flyTo(named);
		else if (press.key === '0') camera.flyTo(extent);
		else if (press.key === '+' || press.key === '=') camera.zoomBy(ZOOM_STEP, about);
		else if (press.key === '-' || press.key === '_') camera.zoomBy(1 / ZOOM_STEP, about);
		else if (press.key === 'Home' || press.key === 'End') {
			const by = press.key === 'End' ? 1 : -1;
			return endOf(model(), by, camera.window, stops)?.id ?? true;
		} else if (press.key === 'PageDown' || press.key === 'PageUp') {
			const by = press.key === 'PageDown' ? 1 : -1;
			const next = stepUnit(model(), event, by, camera.window, stops);
			if (next) onfollow(next.when.at);
			return next?.id ?? true;
		} else if (/^\p{L}$/u.test(press.key)) {
			typed = press.timeStamp - typedAt < WORD ? typed + press.key : press.key;
			typedAt = press.timeStamp;
			return typeAhead(model(), event, typed, camera.window, stops)?.id ?? true;
		} else return false;
		return true;
	};
}
