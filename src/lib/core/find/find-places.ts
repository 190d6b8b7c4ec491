/** The search: from what a reader types to the places it can mean, best first. */
import type { Findable, PlaceIndex, Spelled } from './place-index.ts';
import { withoutKind } from './place-index.ts';
import { isOneSlipAway, squeeze } from './spelling.ts';

/** How many are offered. */
export const OFFERED = 8;

/** Slips are forgiven from this many letters on: in shorter words they make another word. */
const SLIP_FROM = 5;

/** Nobody types more; whoever pastes a page gets its beginning looked up. */
const LONGEST = 80;

/** How well something matches: the lower the better. */
const MATCH = { whole: 0, start: 1, later: 2, slip: 3 } as const;

/** Those that match equally well: the story's own, then states, then cities, then by name. */
export function findPlaces(index: PlaceIndex, query: string): Findable[] {
	const typed = query.slice(0, LONGEST).trim();
	const whole = squeeze(typed);
	if (!whole) return [];
	const bare = squeeze(withoutKind(typed));
	const kind = whole.slice(0, whole.length - bare.length);
	const asked = bare || whole;
	const exact = matching(index, (entry) => matchOf(entry, asked));
	// Where something is written as typed, nobody has slipped.
	const hits =
		exact.length || asked.length < SLIP_FROM
			? exact
			: matching(index, (entry) => (isSlip(entry, asked) ? MATCH.slip : null));
	const suits = ({ kinds }: Spelled) => bare !== '' && kinds.some((form) => kind === `${form}of`);
	return [...hits]
		.sort(
			(a, b) =>
				a.match - b.match ||
				Number(suits(b.entry)) - Number(suits(a.entry)) ||
				a.entry.rank - b.entry.rank ||
				compare(a.entry.found.name, b.entry.found.name) ||
				compare(a.entry.found.detail, b.entry.found.detail) ||
				compare(a.entry.found.key, b.entry.found.key)
		)
		.slice(0, OFFERED)
		.map(({ entry }) => entry.found);
}

interface Hit {
	entry: Spelled;
	match: number;
}

function matching(index: PlaceIndex, grade: (entry: Spelled) => number | null): Hit[] {
	return index.flatMap((entry) => {
		const match = grade(entry);
		return match === null ? [] : [{ entry, match }];
	});
}

function matchOf(entry: Spelled, asked: string): number | null {
	if (entry.cuts.includes(asked)) return MATCH.whole;
	const grades = entry.names.map((name) => gradeName(entry, name, asked));
	if (grades.includes(MATCH.whole)) return MATCH.whole;
	if (grades.includes(MATCH.start)) return MATCH.start;
	const isLater = entry.tails.some((tail) => gradeName(entry, tail, asked) !== null);
	return isLater ? MATCH.later : null;
}

/** The name, and after it perhaps the kind and the state, each whole or begun. */
function gradeName(entry: Spelled, name: string, asked: string): number | null {
	if (name.startsWith(asked)) return name === asked ? MATCH.whole : MATCH.start;
	if (!asked.startsWith(name)) return null;
	const rest = asked.slice(name.length);
	let begun = false;
	for (const kind of ['', ...entry.kinds]) {
		for (const state of ['', ...entry.states]) {
			const ending = kind + state;
			if (ending === rest) return MATCH.whole;
			begun ||= ending.startsWith(rest);
		}
	}
	return begun ? MATCH.start : null;
}

function isSlip({ names, kinds, states }: Spelled, asked: string): boolean {
	const [kind = ''] = kinds;
	const short = states.slice(0, 2);
	const endings = [kind, ...short, ...short.map((state) => kind + state)];
	return names.some(
		(name) =>
			(name.length >= SLIP_FROM - 1 && isBegunWithSlip(name, asked)) ||
			endings.some((ending) => isOneSlipAway(name + ending, asked))
	);
}

const isBegunWithSlip = (name: string, asked: string): boolean =>
	[-1, 0, 1].some((more) => isOneSlipAway(name.slice(0, asked.length + more), asked));

/** By code, not by the machine's language: the same order everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
