/** The command line as a person runs it: what it prints, and its exit code. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const BIN = resolve('bin/dateline.js');

/**
 * @param more of the environment, beside what it is
 * @param folder where it runs
 */
export function dateline(
	args: string[],
	input: string | Uint8Array = '',
	more: Record<string, string> = {},
	folder = '.'
) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
		input,
		cwd: folder,
		env: { ...process.env, ...more },
		encoding: 'utf8',
		maxBuffer: 1e9
	});
	// No stack trace, whatever happens.
	expect(stdout + stderr).not.toMatch(/^\s+at .*\.[jt]s:\d+/m);
	return { status, stdout, stderr };
}
