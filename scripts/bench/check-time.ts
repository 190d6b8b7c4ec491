/** How long `dateline check` takes, beside what no program could do without. */
import { spawnSync } from 'node:child_process';

const RUNS = 7;

export interface CheckTime {
	/** Starting Node and parsing the file as JSON, in ms; the median of several runs. */
	floor: number;
	/** The whole command, in ms. */
	check: number;
	/** What it may take. */
	most: number;
}

/** @param file a story without errors */
export function timeCheck(file: string): CheckTime {
	const parse = `JSON.parse(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
	const floor = medianOf(['-e', parse]);
	const check = medianOf(['bin/dateline.js', 'check', file]);
	return { floor, check, most: 3 * (floor + 300) };
}

function medianOf(args: readonly string[]): number {
	const times = Array.from({ length: RUNS }, () => {
		const begin = performance.now();
		const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
		if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
		return performance.now() - begin;
	});
	return times.toSorted((a, b) => a - b)[(RUNS - 1) / 2] ?? NaN;
}
