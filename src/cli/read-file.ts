/** Files named on the command line, and what the system says of those that cannot be read. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText, MAX_BYTES } from '../lib/core/parse/decode-text.ts';
import { UsageError } from './usage-error.ts';

export interface InputFile {
	/** As reports name it. */
	name: string;
	/** The last part of its path; standard input has none. */
	fileName: string | undefined;
	bytes: Uint8Array;
}

/** @param file a path, or `-` for standard input */
export function readFile(file: string): InputFile {
	const isInput = file === '-';
	return {
		name: isInput ? 'standard input' : file,
		fileName: isInput ? undefined : basename(file),
		bytes: orUsageError(file, () => readBytes(isInput ? 0 : file))
	};
}

/**
 * For what is no story: a story's encoding is a finding of its check.
 * @throws {UsageError} if it is not text
 */
export function readText(file: string): InputFile & { text: string } {
	const input = readFile(file);
	const { text, fault } = decodeText(input.bytes);
	if (!fault || fault.code === 'utf-16') return { ...input, text };
	throw new UsageError(`${input.name}:${fault.position.line}: ${fault.seen}.`, fault.mend);
}

const PIECE = 1 << 20;

/** No more than can be used, however large the file is. */
function readBytes(file: string | 0): Uint8Array {
	const descriptor = file === 0 ? 0 : openSync(file, 'r');
	try {
		const pieces: Uint8Array[] = [];
		for (let length = 0; length <= MAX_BYTES;) {
			const piece = new Uint8Array(PIECE);
			const read = readPiece(descriptor, piece);
			if (read === 0) break;
			pieces.push(piece.subarray(0, read));
			length += read;
		}
		return Buffer.concat(pieces);
	} finally {
		if (descriptor !== 0) closeSync(descriptor);
	}
}

/** A pipe that has nothing yet says so, instead of waiting. */
function readPiece(descriptor: number, piece: Uint8Array): number {
	for (;;) {
		try {
			return readSync(descriptor, piece);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EOF') return 0;
			if (code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
		}
	}
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	ENOTDIR: 'is not there',
	EISDIR: 'is a folder, not a file',
	EACCES: 'may not be used',
	EPERM: 'may not be used',
	EROFS: 'may not be written',
	ENOSPC: 'could not be written: the disk is full'
};

/** The system's error codes in words. */
export function orUsageError<T>(what: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw error;
		const { code = '', message } = error as NodeJS.ErrnoException;
		throw new UsageError(`${what} ${REASONS[code] ?? `could not be used: ${message}`}.`);
	}
}
