/** What must agree within one record, apart from dates, places and words. */
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { count, quote } from '../words.ts';

export function* focusWindowExists({ head, windows, isComplete }: Draft): Generator<Observation> {
	if (!head.focus || !isComplete || head.focus.window <= windows.length) return;
	yield {
		code: 'unknown-window',
		path: ['focus', 'window'],
		seen: `${head.focus.window}, but there ${windows.length === 1 ? 'is' : 'are'} ${count(windows.length, 'window')}`
	};
}

export function* partsBelongToPlaces({ events }: Draft): Generator<Observation> {
	for (const { value: event, path } of events) {
		const places = event.places ?? [];
		for (const place of Object.keys(event.parts ?? {})) {
			if (places.includes(place)) continue;
			yield {
				code: 'part-not-a-place',
				path: [...path, 'parts', place],
				part: 'key',
				seen: `${quote(place)}, which is not among the event’s places`,
				...didYouMean(place, places)
			};
		}
	}
}

export function* statusHasPlaces({ events }: Draft): Generator<Observation> {
	for (const { value: event, path } of events) {
		if (event.status === undefined || event.places?.length) continue;
		yield {
			code: 'status-without-places',
			path: [...path, 'status'],
			seen: `the status ${quote(event.status)}, and no places`
		};
	}
}

export function* leaningFitsClaims({ disputes }: Draft): Generator<Observation> {
	for (const { value: dispute, path } of disputes) {
		const { standing, leaning, claims } = dispute;
		if (leaning !== undefined && leaning > claims.length) {
			const seen = `claim ${leaning}, but there are ${claims.length}`;
			yield { code: 'unknown-claim', path: [...path, 'leaning'], seen };
		}
		if (standing === 'settled' && leaning === undefined) {
			const seen = 'a settled dispute without `leaning`';
			yield { code: 'leaning-mismatch', path: [...path, 'standing'], seen };
		}
		if (standing !== 'settled' && leaning !== undefined) {
			const seen = `\`leaning\` in a dispute that is ${quote(standing)}`;
			yield { code: 'leaning-mismatch', path: [...path, 'leaning'], seen };
		}
	}
}
