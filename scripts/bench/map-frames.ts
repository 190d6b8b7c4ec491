/**
 * How smoothly the map pans and zooms with all counties of a state in view, the same gesture over
 * the same shapes in Leaflet, and the same over the timeline with the whole story in view.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Leaflet from 'leaflet';
import { chromium, type Browser, type Page } from 'playwright';
import { feature } from 'topojson-client';
import type { CountyTopology } from '../../src/lib/core/geo/county-files.ts';
import { chromiumLaunch } from '../browser.js';
import { recordFrames, summariseFrames, type FrameTimes } from './frames.ts';
import { serve } from './served.ts';

const PORT = 4183;
const VIEW = { width: 1440, height: 900 };

export interface Comparison {
	ours: FrameTimes;
	timeline: FrameTimes;
	leaflet: FrameTimes;
	/** How many counties were in view. */
	counties: number;
}

/** @param story id of the story whose map is moved, @param state two digits of the state shown */
export async function timeFrames(story: string, state: string): Promise<Comparison> {
	const server = await serve('build', PORT);
	const browser = await chromium.launch(chromiumLaunch());
	try {
		const { page, states } = await openStory(browser, story, state);
		const ours = await timeGesture(page, '.map-view');
		await openTimeline(page, story);
		const timeline = await timeGesture(page, '.timeline .ground');
		const leaflet = await timeGesture(await openLeaflet(browser, page, states), '#map');
		const counties = readCounties(state).objects.counties.geometries.length;
		return { ours, timeline, leaflet, counties };
	} finally {
		await browser.close();
		server.stop();
	}
}

const readCounties = (state: string): CountyTopology =>
	JSON.parse(readFileSync(`build/atlas/counties/${state}.json`, 'utf8')) as CountyTopology;

/** The story page, zoomed to where the state fills the map. */
async function openStory(browser: Browser, story: string, state: string) {
	const page = await browser.newPage({ viewport: VIEW });
	const states: string[] = [];
	page.on('response', (response) => {
		const [, fetched] = /counties\/(\d\d)\.json/.exec(response.url()) ?? [];
		if (fetched) states.push(fetched);
	});
	await page.goto(`http://127.0.0.1:${PORT}/${story}/`);
	await page.locator('html[data-ready]').waitFor();
	const bounds = JSON.parse(readFileSync('build/atlas/states.json', 'utf8')) as Record<
		string,
		[number, number, number, number]
	>;
	const [x0, y0, x1, y1] = bounds[state] ?? [0, 0, 0, 0];
	const map = await boxOf(page, '.map-view');
	// The plane is 936 units wide, the map shows all of it.
	const unit = map.width / 936;
	await page.mouse.move(map.x + ((x0 + x1) / 2) * unit, map.y + ((y0 + y1) / 2) * unit);
	await page.waitForLoadState('networkidle');
	await page.keyboard.down('Control');
	while (!states.includes(state)) {
		await page.mouse.wheel(0, -20);
		await page.waitForTimeout(150);
	}
	await page.keyboard.up('Control');
	await page.waitForLoadState('networkidle');
	return { page, states: [...new Set(states)] };
}

/** The story page with all of its time in view, and what moves through it fetched. */
async function openTimeline(page: Page, story: string): Promise<void> {
	await page.goto(`http://127.0.0.1:${PORT}/${story}/`);
	await page.locator('html[data-ready]').waitFor();
	await page.locator('.timeline').dispatchEvent('pointerenter');
	await page.getByRole('slider', { name: 'Current event' }).waitFor();
	await page.locator('.timeline .depths button').first().click();
	await page.waitForTimeout(1000);
	await page.locator('.timeline').scrollIntoViewIfNeeded();
}

/** A page with the same counties, marks and names, drawn by Leaflet as it comes. */
async function openLeaflet(
	browser: Browser,
	story: Page,
	states: readonly string[]
): Promise<Page> {
	const marks = await story.evaluate(() => {
		const view = document.querySelector('.map-view')?.getBoundingClientRect();
		return [...document.querySelectorAll('.main [data-mark]')].map((mark) => {
			const { left, top, width, height } = mark.getBoundingClientRect();
			return {
				x: left + width / 2 - (view?.left ?? 0),
				y: top + height / 2 - (view?.top ?? 0),
				name: mark.getAttribute('aria-label')?.split(',')[0] ?? ''
			};
		});
	});
	const shapes = states.map((state) => {
		const topology = readCounties(state);
		return feature(topology, topology.objects.counties);
	});
	const { width, height } = await boxOf(story, '.map-view');
	const page = await browser.newPage({ viewport: VIEW });
	const require = createRequire(import.meta.url);
	await page.setContent(
		`<div id="map" style="position:absolute;left:48px;top:250px;width:${width}px;height:${height}px"></div>`
	);
	await page.addStyleTag({ path: require.resolve('leaflet/dist/leaflet.css') });
	await page.addScriptTag({ path: require.resolve('leaflet/dist/leaflet.js') });
	// A helper that what compiles this file wraps functions in.
	await page.addScriptTag({ content: 'globalThis.__name = (named) => named;' });
	await page.evaluate(
		({ shapes, marks }) => {
			const { L } = globalThis as unknown as { L: typeof Leaflet };
			const map = L.map('map', { crs: L.CRS.Simple, zoomSnap: 0, attributionControl: false });
			const layers = shapes.map((shape) =>
				L.geoJSON(shape, {
					coordsToLatLng: ([x, y]: [number, number]) => L.latLng(-y, x),
					style: { weight: 0.7, color: '#fff', fillColor: '#e9c98f', fillOpacity: 1 }
				}).addTo(map)
			);
			map.fitBounds(L.featureGroup(layers).getBounds());
			for (const { x, y, name } of marks) {
				L.circleMarker(map.containerPointToLatLng([x, y]), { radius: 5 })
					.bindTooltip(name, { permanent: true })
					.addTo(map);
			}
		},
		{ shapes, marks }
	);
	await page.waitForTimeout(500);
	return page;
}

async function boxOf(page: Page, selector: string) {
	const box = await page.locator(selector).boundingBox();
	if (!box) throw new Error(`${selector} is not drawn`);
	return box;
}

/** Drags the map about for two seconds, then zooms in and out for two. */
async function timeGesture(page: Page, selector: string): Promise<FrameTimes> {
	await page.bringToFront();
	const { x, y, width, height } = await boxOf(page, selector);
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	const times = await recordFrames(page, async () => {
		await page.mouse.move(middleX, middleY);
		await page.mouse.down();
		for (let i = 0; i < 120; i++) {
			const angle = (i * Math.PI) / 20;
			await page.mouse.move(middleX + 90 * Math.sin(angle), middleY + 60 * Math.sin(angle / 2));
			await page.waitForTimeout(12);
		}
		await page.mouse.up();
		await page.keyboard.down('Control');
		for (let i = 0; i < 120; i++) {
			await page.mouse.wheel(0, i % 60 < 30 ? -3 : 3);
			await page.waitForTimeout(12);
		}
		await page.keyboard.up('Control');
	});
	return summariseFrames(times);
}
