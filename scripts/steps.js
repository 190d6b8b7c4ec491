/** Runs commands one after the other, says which, and stops at the first that fails. */
import { spawnSync } from 'node:child_process';

/** @param {readonly (readonly [title: string, command: string])[]} steps */
export function runSteps(steps) {
	for (const [index, [title, command]] of steps.entries()) {
		const started = performance.now();
		console.log(`\n[${index + 1}/${steps.length}] ${title}: ${command}`);
		const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		if (status !== 0) {
			console.error(`\n${title}: failed after ${seconds} s. The rest was not run.`);
			process.exit(status ?? 1);
		}
		console.log(`${title}: done in ${seconds} s`);
	}
}
