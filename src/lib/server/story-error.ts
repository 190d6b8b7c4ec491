/** How a build stops at a story that is not sound. */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { isError, type Finding } from '../core/check/finding.ts';
import { reportFindings, summarise } from '../core/check/report.ts';

/** An error whose message says it all: wherever it is printed, no stack follows. */
export class ReportError extends Error {
	constructor(report: string) {
		super(report);
		this.stack = report;
	}

	[inspect.custom](): string {
		return this.message;
	}
}

/** A story that cannot be shown; its message is the report. */
export class StoryError extends ReportError {
	override readonly name = 'StoryError';
	readonly file: string;
	readonly text: string;
	readonly findings: readonly Finding[];

	constructor(file: string, text: string, findings: readonly Finding[]) {
		const errors = findings.filter(isError);
		const where = relative(process.cwd(), file);
		super(`${where}: ${summarise(errors)}\n\n${reportFindings(errors, { file: where, text })}`);
		this.file = file;
		this.text = text;
		this.findings = findings;
	}
}
