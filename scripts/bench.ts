/**
 * `npm run bench`: what the story page weighs beside what it may weigh, how smoothly its map and its
 * timeline move, how long laying out takes; then the timeline beside TimelineJS and vis-timeline,
 * with generated stories of up to 100,000 events, as `bench/results.md`.
 *
 * `--sizes 30,1000` compares at those sizes only. `--site <folder>` measures one built before.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import budgets from '../budgets.json' with { type: 'json' };
import { compareTools } from './bench/compare.ts';
import { printOwn } from './bench/own-figures.ts';
import { packageVersion } from './bench/peers.ts';
import { reportComparison } from './bench/report.ts';
import { buildSite } from './bench/site.ts';

const RESULTS = 'bench/results.md';
const SIZES = [30, 1_000, 10_000, 100_000];

const { values } = parseArgs({
	options: { sizes: { type: 'string' }, site: { type: 'string' } }
});
const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
	console.error('Bench: write the sizes as --sizes 30,1000.');
	process.exit(1);
}
if (!values.sizes) {
	if (!existsSync(`build/${budgets.page}`)) {
		console.error(`Bench: there is no build/${budgets.page}; run \`npm run build\` first.`);
		process.exit(1);
	}
	await printOwn();
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
	const site = values.site ?? buildSite(folder, sizes);
	const compared = await compareTools(site, sizes);
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const versions = {
		dateline: version,
		timelinejs: packageVersion('@knight-lab/timelinejs'),
		vis: packageVersion('vis-timeline')
	};
	const today = new Date().toISOString().slice(0, 10);
	const report = await format(reportComparison(compared, versions, today), {
		...(await resolveConfig(RESULTS)),
		parser: 'markdown'
	});
	console.log(`\n${report}`);
	mkdirSync(dirname(RESULTS), { recursive: true });
	writeFileSync(RESULTS, report);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
