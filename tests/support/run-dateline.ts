/** The command line as a person runs it: what it prints, and its exit code. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

export function dateline(args: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/cli/dateline.ts', ...args],
		{ input, encoding: 'utf8', maxBuffer: 1e9 }
	);
	// No stack trace, whatever happens.
	expect(stdout + stderr).not.toMatch(/^\s+at .*\.[jt]s:\d+/m);
	return { status, stdout, stderr };
}
