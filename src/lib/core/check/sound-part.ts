/**
 * The part of a story file that can be shown while another is broken: its sound records, and what
 * stands for wrong fields of the story itself. Nothing is lost in silence: whatever the file has is
 * either in the story or among what is bad.
 */
import type { Path } from '../parse/parse-json.ts';
import type { Story } from '../schema/story.ts';
import { badRecord, pathKey, type BadRecord } from './bad-record.ts';
import { draftStory } from './draft.ts';
import { isRecord } from './fields.ts';
import { isError, type Finding } from './finding.ts';
import { datesAreValid } from './rules/dates.ts';
import { idsAreUnique } from './rules/ids.ts';
import { LISTS, soundRecords } from './sound-records.ts';
import { composeStory, type Replaced } from './sound-story.ts';

export interface SoundPart {
	/** Null if not one event can be shown; `bad` does not name every other record then. */
	story: Story | null;
	/** The file itself, then fields of the story, then records in the order of its lists. */
	bad: BadRecord[];
}

/**
 * @param value of the whole file, as it was parsed
 * @param findings of its check
 */
export function soundPart(value: unknown, findings: readonly Finding[]): SoundPart {
	const file = isRecord(value) ? value : {};
	const errors = groupByUnit(findings.filter(isError));
	const errorsAt = (path: Path) => errors.get(pathKey(path))?.findings ?? [];
	const draft = draftStory(file, false);
	// The rules do not run on a file in which a name stands twice; what follows relies on these two.
	const relied = [...datesAreValid(draft), ...idsAreUnique(draft)];
	const faulty = new Set(relied.map(({ path }) => pathKey(unitOf(path))));
	const isBroken = (path: Path) => errorsAt(path).length > 0 || faulty.has(pathKey(path));

	const { records, isThere, bad } = soundRecords(file, draft, errorsAt, isBroken);
	const leftOut = new Set(bad.map(({ path }) => pathKey(path)));
	const isLeftOut = (path: Path) => leftOut.has(pathKey(path));
	const [first] = records.events;
	const composed = first && composeStory(file, { records, first, isThere, isBroken, isLeftOut });
	return {
		story: composed?.story ?? null,
		bad: [...badFields(value, [...errors.values()], composed?.replaced ?? []), ...bad]
	};
}

interface Unit {
	path: Path;
	findings: Finding[];
}

function groupByUnit(findings: readonly Finding[]): Map<string, Unit> {
	const units = new Map<string, Unit>();
	for (const finding of findings) {
		const path = unitOf(finding.path);
		const key = pathKey(path);
		const unit = units.get(key) ?? { path, findings: [] };
		units.set(key, unit);
		unit.findings.push(finding);
	}
	return units;
}

/** What is left out as a whole: a record of a list, an inset, a field of the map, of the story. */
function unitOf(path: Path): Path {
	if (isInList(path)) return path.slice(0, 2);
	if (path[0] !== 'map') return path.slice(0, 1);
	return path.slice(0, path[1] === 'insets' ? 3 : 2);
}

const isInList = ([list, index]: Path): boolean =>
	typeof index === 'number' && Object.hasOwn(LISTS, list ?? '');

function badFields(
	value: unknown,
	errors: readonly Unit[],
	replaced: readonly Replaced[]
): BadRecord[] {
	const fields = new Map<string, BadRecord>();
	for (const { path, findings } of errors) {
		if (isInList(path)) continue;
		fields.set(pathKey(path), badRecord(value, { path, kind: kindOf(path) }, findings));
	}
	for (const { path, missing } of replaced) {
		const isTold = path.some((_, depth) => fields.has(pathKey(path.slice(0, depth + 1))));
		if (isTold) continue;
		fields.set(pathKey(path), badRecord(value, { path, kind: 'field' }, [], missing));
	}
	return [...fields.values()];
}

function kindOf(path: Path): BadRecord['kind'] {
	if (path.length === 0) return 'file';
	return path.length === 3 ? 'inset' : 'field';
}
