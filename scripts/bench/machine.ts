/** What a measurement was made on. */
import { cpus, loadavg, release, totalmem, type } from 'node:os';

export function describeMachine(browser: string): string {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const load = loadavg()[0] ?? 0;
	return `${cpu?.model.trim() ?? 'Unknown processor'}, ${cpus().length} cores, ${memory} GB; ${type()} ${release()}; Chromium ${browser}, headless; Node ${process.versions.node}; load average ${load.toFixed(1)} at the start`;
}
