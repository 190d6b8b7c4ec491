/** What the site of this repository measures by itself, printed. */
import budgets from '../../budgets.json' with { type: 'json' };
import type { FrameTimes } from './frames.ts';
import { timeCheck } from './check-time.ts';
import { timeLayouts } from './layout-times.ts';
import { timeFrames } from './map-frames.ts';
import { weighPage } from './page-weight.ts';

/** Reads the finished `build/`. */
export async function printOwn(): Promise<void> {
	const { page, kilobytes, frames } = budgets;
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

	const [story = ''] = page.split('/');
	const { ours, timeline, leaflet, counties } = await timeFrames(story, frames.state);
	const cells = ({ median, p95, longest }: FrameTimes) =>
		[median, p95, longest].map((ms) => ms.toFixed(1).padStart(9)).join('');

	console.log(
		`\nFrames while panning and zooming, ${counties} counties of one state in view: ms\n`
	);
	console.log('              median      p95  longest');
	console.log(`this map    ${cells(ours)}`);
	console.log(`Leaflet     ${cells(leaflet)}`);
	console.log(
		`ratio       ${[ours.median / leaflet.median, ours.p95 / leaflet.p95, ours.longest / leaflet.longest].map((ratio) => ratio.toFixed(2).padStart(9)).join('')}`
	);

	console.log('\nFrames while panning and zooming the timeline from the whole of the story: ms\n');
	console.log('              median      p95  longest');
	console.log(`timeline    ${cells(timeline)}`);

	console.log(
		'\nOne layout of the timeline, the whole extent and 4 hours in view: ms, median of 9\n'
	);
	console.log('events         whole  4 hours');
	for (const { events, whole, hours } of timeLayouts([30, 1_000, 10_000, 100_000])) {
		const cells = [whole, hours].map((ms) => ms.toFixed(1).padStart(9)).join('');
		console.log(`${String(events).padEnd(12)}${cells}`);
	}

	const { floor, check, most } = timeCheck(`data/${story}.json`);
	console.log('\nThe command line on the same story: ms, median of 7 runs\n');
	console.log(`start and JSON.parse${String(Math.round(floor)).padStart(7)}`);
	console.log(`check               ${String(Math.round(check)).padStart(7)}`);
	console.log(`at most             ${String(Math.round(most)).padStart(7)}`);
}
