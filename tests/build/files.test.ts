/** A story's files and the page that offers them, as the build has written them. */
import { readFileSync, statSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { checkStory } from '../../src/lib/core/check/check-story.ts';
import { readCsv } from '../../src/lib/core/export/read-csv.ts';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { DOWNLOADS, sizeWords } from '../../src/lib/core/views/story-downloads.ts';
import { gazetteer } from '../../src/lib/server/gazetteer.ts';

// A story is checked anew, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const text = readFileSync('data/letters-2018.json', 'utf8');
const story = JSON.parse(text) as Story;
const folder = `build/files/${story.id}`;
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const page = readFileSync(`build/${story.id}/data/index.html`, 'utf8');
const main = readFileSync(`build/${story.id}/index.html`, 'utf8');
const files = DOWNLOADS.flatMap((group) => group.files.map(({ file }) => file));

describe('the page of the data', () => {
	it.each(files)('offers %s, with its size', (file) => {
		expect(page).toContain(`href="../../files/${story.id}/${file}"`);
		const size = sizeWords(statSync(`${folder}/${file}`).size);
		expect(page.replace(/\s+/g, ' ')).toMatch(new RegExp(`>${file}</a[^]{1,120}, ${size}`));
	});

	it('is linked from the story and from the tables', () => {
		const tables = readFileSync(`build/${story.id}/table/index.html`, 'utf8');
		expect(main).toContain(`href="../${story.id}/data/"`);
		expect(tables).toContain(`/data/"`);
	});

	it('says what the check found, under which licence it stands and how to cite it', () => {
		expect(page).toContain(`The check of version ${story.version} found no errors`);
		expect(page).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
		expect(page).toContain(`“${story.title}”, version ${story.version} (data set).`);
	});

	it('lists each change since publication, or says that there was none', () => {
		const anchors = page.match(/ id="change-\d+"/g) ?? [];
		expect(anchors).toHaveLength(story.corrections.length);
		expect(page.includes('None since this was published')).toBe(story.corrections.length === 0);
	});

	it('needs no script for any of it', () => {
		expect(page.match(/<script type="module"/g)).toHaveLength(1);
		expect(page).not.toContain('onclick');
	});
});

it('programs find the data and the feeds from the story’s page', () => {
	for (const [type, file] of [
		['json', 'dataset.json'],
		['atom+xml', 'feed.xml'],
		['feed+json', 'feed.json']
	] as const) {
		expect(main).toMatch(
			new RegExp(
				`rel="alternate" type="application/${type.replace('+', '\\+')}" href="[^"]*/${file}"`
			)
		);
	}
});

describe('the files', () => {
	it('dataset.json read as a story file gives the same story', () => {
		const { story: again } = checkStory(read('dataset.json'), {
			fileName: `${story.id}.json`,
			gazetteer
		});
		expect(again).toEqual(story);
	});

	it('the tables hold every record, its cells as in the data', () => {
		const [header = [], ...rows] = readCsv(read('remarks.csv'));
		const words = rows.map((row) => row[header.indexOf('words')]);
		expect(words).toEqual(story.remarks.map((remark) => remark.words));
	});

	it('places.geojson is GeoJSON with every place', () => {
		const { features } = check(read('places.geojson')) as { features: { id: string }[] };
		expect(features.map(({ id }) => id)).toEqual(story.places.map(({ id }) => id));
	});

	it('events.ics is a calendar with every event', () => {
		const calendar = new ICAL.Component(ICAL.parse(read('events.ics')) as never);
		expect(calendar.getAllSubcomponents('vevent')).toHaveLength(story.events.length);
	});

	it('feed.xml is XML, feed.json JSON, and both tell of every event', () => {
		const count = story.events.length + story.corrections.length;
		expect(XMLValidator.validate(read('feed.xml'))).toBe(true);
		expect(read('feed.xml').match(/<entry>/g)).toHaveLength(count);
		expect((JSON.parse(read('feed.json')) as { items: unknown[] }).items).toHaveLength(count);
	});

	it('sources.csl.json, sources.bib and timelinejs.json hold every record', () => {
		const ids = (JSON.parse(read('sources.csl.json')) as { id: string }[]).map(({ id }) => id);
		expect(ids).toEqual(story.sources.map(({ id }) => id));
		expect(read('sources.bib').match(/^@\w+\{/gm)).toHaveLength(story.sources.length);
		const { events } = JSON.parse(read('timelinejs.json')) as { events: unknown[] };
		expect(events).toHaveLength(story.events.length);
	});

	it('dataset.zip holds the others to the byte, with a readme and the licence', () => {
		const zip = unzipSync(readFileSync(`${folder}/dataset.zip`));
		const names = Object.keys(zip).map((name) => name.replace(`${story.id}/`, ''));
		expect(names).toContain('README.txt');
		for (const name of names.filter((name) => !/^[A-Z]+\.txt$/.test(name))) {
			const bytes = Buffer.from(zip[`${story.id}/${name}`] ?? []);
			expect(bytes.equals(readFileSync(`${folder}/${name}`)), name).toBe(true);
		}
		expect(strFromU8(zip[`${story.id}/LICENSE.txt`] ?? new Uint8Array())).toContain(story.license);
	});
});
