/**
 * The reader's side of a story page: one choice and what the pointer rests on. All else is
 * derived from them and from the model by the pure functions of the core.
 */
import { createContext } from 'svelte';
import { NOTHING_CHOSEN, type Choice } from '#lib/core/model/choice.ts';
import {
	chooseEvent,
	choosePlace,
	chooseWindow,
	chooseWithin,
	currentEvent,
	selectedPlace,
	shownWindow,
	unknownInChoice
} from '#lib/core/model/choose.ts';
import { stepEvent, type Found } from '#lib/core/model/found-events.ts';
import { mapStateAt } from '#lib/core/model/map-state.ts';
import type { Model, TimeWindow } from '#lib/core/model/story-model.ts';

/** How a choice came about: it decides what scrolls, and whether the address gets a new entry. */
export type Origin =
	| 'scroll'
	| 'play'
	| 'scrub'
	| 'typing'
	| 'list'
	| 'map'
	| 'timeline'
	| 'filter'
	| 'keys'
	| 'address';

/** These pass through many choices: Back should not lead through each of them. */
const PASSING: readonly Origin[] = ['scroll', 'play', 'scrub', 'typing'];

/** What reads the filter of a choice: `core/filter`, which a page fetches on use. */
export interface FilterReader {
	matchEvents: (model: Model, choice: Choice) => ReadonlySet<string> | null;
	unknownInFilter: (model: Model, choice: Choice) => string[];
}

export class Explorer {
	#model: () => Model;
	choice = $state.raw<Choice>(NOTHING_CHOSEN);
	/** What last changed the choice. */
	origin = $state<Origin>('address');
	hoveredEvent = $state<string | null>(null);
	hoveredPlace = $state<string | null>(null);
	/** Undefined until it is fetched: every event counts as found till then. */
	filterReader = $state.raw<FilterReader>();
	/** The choice whose window decides which events the list folds away; scrolling never refolds. */
	#foldedBy = $state.raw<Choice>(NOTHING_CHOSEN);

	event = $derived.by(() => currentEvent(this.model, this.choice));
	place = $derived.by(() => selectedPlace(this.model, this.choice));
	window = $derived.by(() => shownWindow(this.model, this.choice));
	listWindow = $derived.by(() => shownWindow(this.model, this.#foldedBy));
	mapState = $derived.by(() => mapStateAt(this.model, this.event.id));
	/** Ids of the events that the filter leaves; null: no filter is set. */
	found: Found = $derived.by(() => this.filterReader?.matchEvents(this.model, this.choice) ?? null);
	unknown = $derived.by(() => [
		...unknownInChoice(this.model, this.choice),
		...(this.filterReader?.unknownInFilter(this.model, this.choice) ?? [])
	]);
	/** The found events on either side of the current one, which need not be found itself. */
	previous = $derived.by(() => this.#beside(-1));
	next = $derived.by(() => this.#beside(1));

	/** @param model a getter, so that new page data flows in */
	constructor(model: () => Model) {
		this.#model = model;
	}

	get model(): Model {
		return this.#model();
	}

	/** The choice is a step that Back returns from. */
	get isStep(): boolean {
		return !PASSING.includes(this.origin);
	}

	set(choice: Choice, origin: Origin): void {
		this.origin = origin;
		this.choice = choice;
		if (origin !== 'scroll') this.#foldedBy = choice;
	}

	chooseEvent(id: string, origin: Origin): void {
		this.set(chooseEvent(this.model, this.choice, id), origin);
	}

	/** To an event of the window shown, which stays as it is. */
	passTo(id: string, origin: Origin): void {
		this.set(chooseWithin(this.model, this.choice, id), origin);
	}

	choosePlace(id: string | null, origin: Origin): void {
		const next = choosePlace(this.choice, id);
		this.set(id === null ? { ...next, only: false } : next, origin);
	}

	/** @param found ids of the events of which one is to be current; null: any */
	chooseWindow(window: TimeWindow, origin: Origin, found: Found = this.found): void {
		this.set(chooseWindow(this.model, this.choice, window, found), origin);
	}

	#beside(by: 1 | -1, isDay = false) {
		return stepEvent(this.model, this.event.id, by, { found: this.found, isDay });
	}

	/** @param isDay to the nearest event of another day */
	step(by: 1 | -1, origin: Origin, isDay = false): void {
		const event = this.#beside(by, isDay);
		if (event) this.chooseEvent(event.id, origin);
	}
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
