/** The page of tables and its files, as the build has written them. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/lib/core/schema/story.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const html = readFileSync(`build/${story.id}/table/index.html`, 'utf8');
const markup = html.slice(0, html.lastIndexOf('<script'));
const main = readFileSync(`build/${story.id}/index.html`, 'utf8');

const idsIn = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the page of tables, before any script', () => {
	it.each(['places', 'events', 'remarks'] as const)('has a row for each of the %s', (table) => {
		const [, section = ''] = markup.split(`data-table="${table}"`);
		const [body = ''] = section.split('</tbody>');
		const rows = [...body.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id ?? '');
		expect(rows.sort()).toEqual(story[table].map(({ id }) => id).sort());
	});

	it('leads each record to its own place on the story page', () => {
		const targets = new Set(idsIn(main));
		for (const { id } of [...story.places, ...story.events, ...story.remarks]) {
			expect(markup).toContain(`href="../#${id}"`);
			expect(targets.has(id), id).toBe(true);
		}
	});

	it('leads to every source that its records cite', () => {
		const cited = story.events.flatMap(({ sources }) => sources);
		expect(cited.filter((id) => !markup.includes(`href="../#${id}"`))).toEqual([]);
	});

	it('carries every date as EDTF', () => {
		const dates = new Set(story.events.map(({ date }) => date));
		for (const date of dates) expect(markup).toContain(`<data value="${date}"`);
	});

	it('names rows, columns and tables for those who hear them', () => {
		expect(markup.match(/<caption/g)).toHaveLength(3);
		expect(markup.match(/<th scope="row"/g)).toHaveLength(
			story.places.length + story.events.length + story.remarks.length
		);
		expect(markup.match(/<th scope="col"/g)?.length).toBeGreaterThan(20);
	});

	it('has each id once', () => {
		const ids = idsIn(markup);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	it('says what the map shows, in the words of the story page', () => {
		const words = /The map shows [^<]*?\./.exec(markup)?.[0] ?? 'no words';
		expect(main).toContain(words);
		expect(main).toContain('aria-label="Map of the United States: ');
	});

	it('is linked from the story page', () => {
		expect(main).toContain(`href="../${story.id}/table/"`);
	});
});

describe.each(['places', 'events', 'remarks', 'sources'] as const)('%s.csv', (table) => {
	const bytes = readFileSync(`build/files/${story.id}/${table}.csv`);

	it('is UTF-8 with a byte order mark, its rows ended by CRLF', () => {
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(bytes.subarray(-2).toString()).toBe('\r\n');
	});

	it('holds every record', () => {
		const rows = csvParse(bytes.toString().slice(1));
		expect(rows.map(({ id }) => id).sort()).toEqual(story[table].map(({ id }) => id).sort());
	});

	it('is linked from the page of tables', () => {
		expect(markup).toContain(`files/${story.id}/${table}.csv" download=`);
	});
});
