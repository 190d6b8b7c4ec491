/** Files named on the command line, and what the system says of those that cannot be read. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from './usage-error.ts';

export interface InputText {
	/** As reports name it. */
	name: string;
	/** The last part of its path; standard input has none. */
	fileName: string | undefined;
	text: string;
}

/** @param file a path, or `-` for standard input */
export function readText(file: string): InputText {
	const isInput = file === '-';
	return {
		name: isInput ? 'standard input' : file,
		fileName: isInput ? undefined : basename(file),
		text: orUsageError(file, () => readFileSync(isInput ? 0 : file, 'utf8'))
	};
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	EISDIR: 'is a folder, not a file',
	EACCES: 'may not be read',
	ERR_STRING_TOO_LONG: 'is too large to be read'
};

/** The system's error codes in words. */
export function orUsageError<T>(what: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		const { code = '', message } = error as NodeJS.ErrnoException;
		throw new UsageError(`${what} ${REASONS[code] ?? `could not be read: ${message}`}.`);
	}
}
