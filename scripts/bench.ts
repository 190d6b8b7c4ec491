/** `npm run bench`: what the story page weighs beside what it may weigh. Reads the finished build. */
import { existsSync } from 'node:fs';
import budgets from '../budgets.json' with { type: 'json' };
import { weighPage } from './page-weight.ts';

const { page, kilobytes } = budgets;

if (!existsSync(`build/${page}`)) {
	console.error(`Bench: there is no build/${page}; run \`npm run build\` first.`);
	process.exit(1);
}

const weight = weighPage(page);
const names = Object.keys(kilobytes) as (keyof typeof kilobytes)[];

console.log(`First load of ${page}: KB of 1000 bytes, brotli (fonts as they are)\n`);
console.log('              KB   budget');
for (const name of names) {
	const size = weight[name] / 1000;
	const verdict = size > kilobytes[name] ? '  over' : '';
	const label = name === 'map' ? '  its paths' : name;
	console.log(
		`${label.padEnd(12)}${size.toFixed(1).padStart(6)}${String(kilobytes[name]).padStart(7)}${verdict}`
	);
}
