/** The text of a story file to the story, or to everything that is to be said about it, at once. */
import { decodeText } from '../parse/decode-text.ts';
import { parseJson, type JsonDocument } from '../parse/parse-json.ts';
import type { Fault } from '../parse/json-fault.ts';
import type { Story } from '../schema/story.ts';
import { draftStory } from './draft.ts';
import { isRecord, valueAt } from './fields.ts';
import { isError, severityOf, type Finding, type Observation } from './finding.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { RULES } from './rules/rules.ts';
import type { Surroundings } from './rules/rule.ts';
import { checkShape } from './shape.ts';

export interface CheckedStory {
	/** Only if no finding is an error. */
	story?: Story;
	/** By line. */
	findings: Finding[];
}

export function checkStory(text: string, around: Surroundings): CheckedStory {
	const { document, faults } = parseJson(text);
	const findings = faults.map(findingOfFault);
	if (!document) return { findings };

	const { story, observations } = checkShape(document.value);
	// Where a name stands twice, what was read is not what was written; rules would mislead.
	const isRead = !faults.some(({ code }) => code === 'duplicate-key');
	const ruled = isRead ? runRules(document.value, story !== null, around) : [];
	for (const observation of [...observations, ...ruled]) {
		findings.push(findingAt(document, observation));
	}
	findings.sort((a, b) => a.line - b.line || a.column - b.column);
	return story && !findings.some(isError) ? { story, findings } : { findings };
}

/** The same of the bytes of a file, with the text they hold. */
export function checkBytes(
	bytes: Uint8Array,
	around: Surroundings
): CheckedStory & { text: string } {
	const { text, fault } = decodeText(bytes);
	if (!fault) return { text, ...checkStory(text, around) };
	const finding = findingOfFault(fault);
	// What was read in the wrong encoding is not what was written; findings in it would mislead.
	if (fault.code !== 'utf-16') return { text, findings: [finding] };
	return { text, findings: [finding, ...checkStory(text, around).findings] };
}

function* runRules(
	value: unknown,
	isComplete: boolean,
	around: Surroundings
): Generator<Observation> {
	if (!isRecord(value)) return;
	const draft = draftStory(value, isComplete);
	for (const rule of RULES) yield* rule(draft, around);
}

function findingAt(document: JsonDocument, observation: Observation): Finding {
	const { code, path, part, seen, mend, suggestion } = observation;
	const record = recordOf(document.value, path);
	return {
		code,
		severity: severityOf(code),
		path,
		...document.at(path, part),
		...(record !== undefined && { record }),
		seen,
		why: FINDING_CODES[code].why,
		mend: mend ?? FINDING_CODES[code].mend,
		...(suggestion !== undefined && { suggestion })
	};
}

function findingOfFault({ code, position, seen, mend }: Fault): Finding {
	const { severity, why, mend: general } = FINDING_CODES[code];
	return { code, severity, path: [], ...position, seen, why, mend: mend ?? general };
}

/** The id of the innermost record on the way that has one. */
function recordOf(value: unknown, path: Observation['path']): string | undefined {
	for (let depth = path.length; depth > 0; depth--) {
		const at = valueAt(value, path.slice(0, depth));
		if (isRecord(at) && typeof at['id'] === 'string') return at['id'];
	}
	return undefined;
}
