/** Who it was, and how a reader can check it. */
import type { Path } from '../../parse/parse-json.ts';
import type { Name } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { quote } from '../words.ts';

/** An office-holder is one of `people` or has a name of its own; where only the office is known, neither. */
export function* officeHoldersHaveOneName({ places }: Draft): Generator<Observation> {
	for (const { value: place, path } of places) {
		for (const office of ['executive', 'addressee'] as const) {
			const { person, name } = place[office] ?? {};
			if (person === undefined || name === undefined) continue;
			const seen = `\`person\` ${quote(person)} and \`name\` ${quote(name)}`;
			yield { code: 'two-names', path: [...path, office, 'name'], part: 'key', seen };
		}
	}
}

export function* authorsAreNamed({ head, sources }: Draft): Generator<Observation> {
	yield* namesOf(head.authors, ['authors']);
	for (const { value, path } of sources) yield* namesOf(value.author, [...path, 'author']);
}

function* namesOf(names: readonly Name[] | undefined, path: Path): Generator<Observation> {
	for (const [index, { family, given, literal }] of (names ?? []).entries()) {
		const isDivided = family !== undefined || given !== undefined;
		const at = [...path, index];
		if (!isDivided && literal === undefined) {
			yield { code: 'empty-name', path: at, seen: 'an empty name' };
		} else if (isDivided && literal !== undefined) {
			const seen = `\`literal\` ${quote(literal)} beside \`family\` or \`given\``;
			yield { code: 'two-names', path: [...at, 'literal'], part: 'key', seen };
		}
	}
}

export function* partiesAreSourced({ people }: Draft): Generator<Observation> {
	for (const { value: person, path } of people) {
		if (person.party === undefined || person.partySources?.length) continue;
		yield { code: 'party-without-source', path: [...path, 'party'], seen: quote(person.party) };
	}
}

export function* sourcesCanBeTraced({ sources }: Draft): Generator<Observation> {
	for (const { value: source, path } of sources) {
		if (source.URL !== undefined || source.archive !== undefined || source.note !== undefined) {
			continue;
		}
		yield { code: 'untraceable-source', path, seen: 'neither `URL` nor `archive` nor `note`' };
	}
}
