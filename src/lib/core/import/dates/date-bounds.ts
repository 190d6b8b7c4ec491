/** Dates with one side open: “before 1850”, “since 1968”, “no later than Jan. 24, 2018”. */
import { toParts } from '../../dates/civil.ts';
import { edtfYear, twoDigits } from '../../dates/digits.ts';
import type { DateOrder } from './date-parts.ts';
import { checked, readOne, spanOf, type ReadDate } from './one-date.ts';

type Bound = 'before' | 'after' | 'until' | 'since' | 'at-latest' | 'at-earliest';

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
	[/^(?:by|no later than|not later than|not after|at the latest) (.+)$/, 'at-latest'],
	[/^(.+?) or (?:earlier|before)$/, 'at-latest'],
	[/^(?:no earlier than|not earlier than|not before) (.+)$/, 'at-earliest'],
	[/^(.+?) or (?:later|after)$/, 'at-earliest'],
	[/^(?:before |prior to |earlier than |pre-? ?)(.+)$/, 'before'],
	[/^(?:after |later than |post-? ?)(.+)$/, 'after'],
	[/^(?:until|till|til|up to|through|to) (.+)$/, 'until'],
	[/^(?:since|from|as of|starting|beginning) (.+?)(?: on| onwards?| forward)?$/, 'since'],
	[/^(.+?) (?:onwards?|on|and after|and later)$/, 'since']
];

export function readBound(text: string, order: DateOrder): ReadDate | null {
	for (const [form, bound] of BOUNDS) {
		const [, inner] = form.exec(text) ?? [];
		const date = inner === undefined ? null : readOne(inner, order);
		const edtf = date && boundOf(date.edtf, bound);
		if (date && edtf !== null) return checked(edtf, date.notes);
	}
	return null;
}

function boundOf(edtf: string, bound: Bound): string | null {
	switch (bound) {
		case 'until':
			return `../${edtf}`;
		case 'since':
			return `${edtf}/..`;
		case 'at-latest':
			return `[..${edtf}]`;
		case 'at-earliest':
			return `[${edtf}..]`;
		case 'before':
		case 'after': {
			const next = neighbour(edtf, bound);
			return next && (bound === 'before' ? `[..${next}]` : `[${next}..]`);
		}
	}
}

/** The day, month or year before or after it, with its doubt. */
function neighbour(edtf: string, side: 'before' | 'after'): string | null {
	const span = spanOf(edtf);
	if (!span || !Number.isFinite(span.start) || span.season !== null) return null;
	const { year, month, day } = toParts(side === 'before' ? span.start - 1 : span.end);
	const mark = /[?~%]$/.exec(edtf)?.[0] ?? '';
	const written = [edtfYear(year), twoDigits(month), twoDigits(day)];
	const count = { day: 3, month: 2 }[String(span.precision)] ?? 1;
	return written.slice(0, count).join('-') + mark;
}
