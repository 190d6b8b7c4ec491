/** Findings to text for a terminal, an overlay or a build log. */
import { lineReader } from '../parse/line-index.ts';
import { clip, count, quote, visible } from './words.ts';
import { countFindings, formatPath, type Finding, type Severity } from './finding.ts';

export interface ReportOptions {
	/** As the reader of the report would open it: `data/letters-2018.json`. */
	file: string;
	/** The text that was checked; with it the report shows the lines themselves. */
	text?: string;
	/** For a terminal. */
	isColoured?: boolean;
}

/** More than anyone reads; a file with as many is broken as a whole. */
const MOST = 100;
const WIDTH = 96;
const INDENT = '  ';

/** Those of one record stand together, under its name. */
export function reportFindings(findings: readonly Finding[], options: ReportOptions): string {
	const { text } = options;
	const lineAt = text === undefined ? undefined : linesOf(text);
	const blocks: string[] = [];
	const shown = findings.slice(0, MOST);
	for (const [record, own] of byRecord(shown)) {
		if (record) blocks.push(paint('strong', visible(clip(record, 120)), options));
		for (const finding of own) {
			blocks.push(describeFinding(finding, lineAt?.(finding.line), options));
		}
	}
	const left = findings.length - shown.length;
	if (left > 0) blocks.push(`… and ${count(left, 'more finding')}.`);
	return blocks.join('\n\n');
}

function byRecord(findings: readonly Finding[]): Map<string, Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const record = recordOf(finding);
		groups.set(record, [...(groups.get(record) ?? []), finding]);
	}
	return groups;
}

/** `events[3] “letters-sent”`; empty for the story itself. */
function recordOf({ path, record }: Finding): string {
	if (typeof path[1] !== 'number') return '';
	const place = formatPath(path.slice(0, 2));
	return record === undefined ? place : `${place} ${quote(record)}`;
}

/** "2 errors, 1 warning", or "no findings". */
export function summarise(findings: readonly Finding[]): string {
	const counts = Object.entries(countFindings(findings)).filter(([, n]) => n > 0);
	return counts.map(([severity, n]) => count(n, severity)).join(', ') || 'no findings';
}

const COLOURS: Readonly<Record<Severity | 'strong' | 'quiet', number>> = {
	error: 31,
	warning: 33,
	note: 36,
	strong: 1,
	quiet: 2
};

const paint = (
	style: keyof typeof COLOURS,
	text: string,
	{ isColoured = false }: ReportOptions
): string => (isColoured ? `\u001B[${COLOURS[style]}m${text}\u001B[0m` : text);

function describeFinding(
	finding: Finding,
	source: string | undefined,
	options: ReportOptions
): string {
	const { severity, code, line, column, path, seen, why, mend } = finding;
	const place = paint('strong', `${options.file}:${line}:${column}`, options);
	const where = formatPath(path);
	return [
		`${place}  ${paint(severity, severity, options)}  ${code}`,
		...(source === undefined ? [] : frame(source, line, column)),
		...(where ? [`  at    ${paint('quiet', visible(clip(where, 120)), options)}`] : []),
		`  saw   ${visible(seen)}`,
		`  why   ${why}`,
		`  mend  ${visible(mend)}`
	].join('\n');
}

/** One line of a text, with a caret under the column, for where no report stands round it. */
export const excerpt = (text: string, line: number, column: number): string =>
	frame(linesOf(text)(line), line, column)
		.map((row) => row.slice(INDENT.length))
		.join('\n');

const linesOf = (text: string) => lineReader(text.replace(/^\uFEFF/, ''));

/** Of a long line the part round the column. */
function frame(source: string, line: number, column: number): string[] {
	const at = column - 1;
	const indent = source.search(/\S|$/);
	const start = at > indent + WIDTH - 20 ? at - 40 : Math.min(indent, at);
	const lead = start > indent ? '…' : '';
	const text = visible(lead + clip(source.slice(start, start + WIDTH + 1), WIDTH));
	const gutter = `${INDENT}${line} | `;
	const caret = ' '.repeat(lead.length + at - start);
	return [`${gutter}${text}`, `${' '.repeat(gutter.length - 2)}| ${caret}^`];
}
