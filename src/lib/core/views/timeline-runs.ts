/**
 * The events of a crowded lane by stretches of time, and such runs joined: whatever comes again from
 * frame to frame is kept, so that a frame costs the same however many events a mark stands for.
 */
import type { StoryEvent } from '../model/story-model.ts';
import { firstAt, type Run } from './time-index.ts';
import type { TimeSpan } from './time-scale.ts';

/** Narrowest stretch that a crowd is gathered by, in px. */
const BIN = 20;

/**
 * In ms; doubled or halved as the window grows or shrinks, by each lane at another moment: all marks
 * of a lane are then other marks, and those of all lanes are too many for one frame.
 * @param lane its number, from 0, @param lanes how many there are
 */
export function binLength({ from, to }: TimeSpan, width: number, lane: number, lanes: number) {
	const share = lane / lanes;
	return 2 ** (Math.ceil(Math.log2((BIN * (to - from)) / width) - share) + share);
}

/** Stretches that were gathered whole: by all events of their lane, then by length and first event. */
const gathered = new WeakMap<readonly StoryEvent[], Map<string, readonly StoryEvent[]>>();

/**
 * Gathers what lies in the same stretch of time. Stretches begin at fixed moments and double in
 * length, so that a window that moves or grows a little gathers alike: what lies in it whole is
 * looked up, and nothing is worked out anew for thousands of events in each frame.
 */
export function binCrowd({ events, first, end }: Run, length: number): (readonly StoryEvent[])[] {
	const known = gathered.get(events) ?? new Map<string, readonly StoryEvent[]>();
	gathered.set(events, known);
	const binOf = (i: number) => Math.floor((events[i]?.when.at ?? NaN) / length);
	const bins: (readonly StoryEvent[])[] = [];
	for (let i = first; i < end;) {
		const key = `${length} ${i}`;
		let bin = known.get(key);
		if (!bin || i + bin.length > end) {
			const next = firstAt(events, (binOf(i) + 1) * length, i + 1);
			bin = events.slice(i, Math.min(next, end));
			if (next <= end && binOf(i - 1) !== binOf(i)) known.set(key, bin);
		}
		bins.push(bin);
		i += bin.length;
	}
	return bins;
}

/** The bins without an event that has a mark of its own. */
export function withoutEvent(
	bins: readonly (readonly StoryEvent[])[],
	event: StoryEvent
): (readonly StoryEvent[])[] {
	return bins
		.map((bin) => (holds({ events: bin }, event) ? bin.filter((one) => one !== event) : bin))
		.filter((bin) => bin.length > 0);
}

/** Whether an event is one of the group's. A group may hold thousands: it is looked for by time. */
export function holds(
	{ events }: { events: readonly StoryEvent[] },
	event: StoryEvent | null
): boolean {
	if (!event) return false;
	const { at } = event.when;
	for (let i = firstAt(events, at); events[i]?.when.at === at; i += 1) {
		if (events[i] === event) return true;
	}
	return false;
}

/** What a run was last joined to: in the next frame of a pan it mostly is again. */
const joined = new WeakMap<
	readonly StoryEvent[],
	{ to: readonly StoryEvent[]; events: readonly StoryEvent[] }
>();

/** Two runs in order of time as one; where both have events of one moment, those of the first lead. */
export function joinRuns(
	a: readonly StoryEvent[],
	b: readonly StoryEvent[]
): readonly StoryEvent[] {
	const known = joined.get(a);
	const events = known?.to === b ? known.events : mergeRuns(a, b);
	joined.set(a, { to: b, events });
	return events;
}

function mergeRuns(a: readonly StoryEvent[], b: readonly StoryEvent[]): readonly StoryEvent[] {
	const [firstA = Infinity, firstB = Infinity] = [a[0]?.when.at, b[0]?.when.at];
	if ((a.at(-1)?.when.at ?? -Infinity) <= firstB) return a.concat(b);
	if ((b.at(-1)?.when.at ?? -Infinity) < firstA) return b.concat(a);
	const merged: StoryEvent[] = [];
	let j = 0;
	for (const event of a) {
		for (let next = b[j]; next && next.when.at < event.when.at; next = b[j]) {
			merged.push(next);
			j += 1;
		}
		merged.push(event);
	}
	return [...merged, ...b.slice(j)];
}
