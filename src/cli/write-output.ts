/** What a command writes: a file as a whole or not at all, or standard output. */
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orUsageError } from './read-file.ts';
import { UsageError } from './usage-error.ts';

export type Content = string | Uint8Array;

/** @throws {UsageError} if the file is there, and may not be written over */
export function refuseToOverwrite(file: string, isForced: boolean): void {
	if (isForced || !existsSync(file)) return;
	throw new UsageError(`${file} is there already.`, 'To write over it, add --force.');
}

/**
 * Writes beside the file and then puts the new one in its place, so that whoever reads it finds the
 * old one or the new one.
 */
export function writeFile(file: string, content: Content): void {
	const folder = dirname(file);
	if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
	orUsageError(file, () => {
		const isThere = existsSync(file);
		// A link stays a link.
		const target = isThere ? realpathSync(file) : file;
		const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
		try {
			writeFileSync(draft, content, isThere ? { mode: statSync(target).mode } : {});
			renameSync(draft, target);
		} finally {
			rmSync(draft, { force: true });
		}
	});
}

/** Colours are for people at a terminal who did not refuse them. */
export const isColoured = (): boolean => process.stdout.isTTY && !process.env['NO_COLOR'];

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
