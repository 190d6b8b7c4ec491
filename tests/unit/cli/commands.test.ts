/** The commands that write, from outside: what they print, what they write, and the exit code. */
import { unzipSync } from 'fflate';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
	lstatSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dateline } from '../../support/run-dateline.ts';

const good = readFileSync('tests/fixtures/good/minimal.json', 'utf8');
let folder = '';
const inFolder = (name: string) => join(folder, name);
const run = (...args: string[]) => dateline(args, '', { DATELINE_DATA: folder });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-commands-'));
	writeFileSync(inFolder('minimal.json'), good);
});

// Each run starts a Node of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('new', () => {
	test('writes a story that is sound at once, and never over another', () => {
		const first = run('new', 'my-story', '--zone', 'America/Denver');
		expect(first).toMatchObject({ status: 0, stderr: '' });
		expect(first.stdout).toContain('my-story.json is written');
		const story = JSON.parse(readFileSync(inFolder('my-story.json'), 'utf8'));
		expect(story).toMatchObject({ id: 'my-story', zone: 'America/Denver', zoneLabel: 'Mountain' });
		expect(story.events).toHaveLength(1);
		expect(run('check', 'my-story').stdout).toMatch(/my-story\.json: no findings\n$/);

		writeFileSync(inFolder('my-story.json'), 'mine');
		const second = run('new', 'my-story');
		expect(second.status).toBe(2);
		expect(second.stderr).toContain('is there already. To write over it, add --force.');
		expect(readFileSync(inFolder('my-story.json'), 'utf8')).toBe('mine');
		expect(run('new', 'my-story', '--force', '--json').stdout).toContain('"id": "my-story"');
		expect(readdirSync(folder).toSorted()).toEqual([
			'minimal.json',
			'my-story.json',
			// For the editor, since there was none.
			'story-1.schema.json'
		]);
	});

	test.each([
		[['new'], 'Which id?'],
		[['new', 'My Story'], 'Did you mean “my-story”?'],
		[['new', 'x', '--zone', 'America/Nowhere'], 'There is no time zone “America/Nowhere”.'],
		[['new', 'x'], 'There is no folder ', '/nowhere']
	])('%j: exit 2', (args, message, below = '') => {
		const { status, stdout, stderr } = dateline(args, '', { DATELINE_DATA: folder + below });
		expect(stderr).toContain(message);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	});
});

describe('check --fix', () => {
	test('mends what it can, says so, leaves every other byte, and reports the rest', () => {
		const bad = good
			.replace('"A letter to Chicago"', '"A letter  to Chicago"')
			.replace('"accessed": "2018-02-01"', '"accessed": "1/2/2018"');
		writeFileSync(inFolder('minimal.json'), bad);
		const { status, stdout } = run('check', 'minimal', '--fix');
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/minimal\.json:4:11 {2}mended {2}stray-space\n {2}Leaves one plain space/
		);
		expect(stdout).toMatch(/minimal\.json: 1 mend made, 1 error\n$/);
		expect(readFileSync(inFolder('minimal.json'), 'utf8')).toBe(
			bad.replace('letter  to', 'letter to')
		);
	});

	test('saves UTF-16 as UTF-8, and follows a link to the file', () => {
		mkdirSync(inFolder('kept'));
		writeFileSync(inFolder('kept/minimal.json'), Buffer.from(`\uFEFF${good}`, 'utf16le'));
		symlinkSync(inFolder('kept/minimal.json'), inFolder('linked.json'));
		run('check', inFolder('linked.json'), '--fix');
		expect(readFileSync(inFolder('kept/minimal.json'), 'utf8')).toBe(good);
		expect(lstatSync(inFolder('linked.json')).isSymbolicLink()).toBe(true);
	});

	test('does not mend standard input', () => {
		expect(dateline(['check', '-', '--fix'], good)).toMatchObject({ status: 2, stdout: '' });
	});
});

test('check --format github: annotations beside the lines', () => {
	writeFileSync(inFolder('minimal.json'), good.replace('"weight": 3', '"weight": 9'));
	const { status, stdout } = run('check', '--format', 'github');
	expect(status).toBe(1);
	expect(stdout).toMatch(
		/^::error file=.*minimal\.json,line=\d+,col=\d+,title=.*\(unknown-choice\)::/
	);
});

describe('export', () => {
	test.each([
		['json', good.slice(0, 60)],
		['dataset.json', good.slice(0, 60)],
		['events-csv', 'id,'],
		['geojson', '"FeatureCollection"'],
		['csl', '"article-newspaper"'],
		['bib', '@'],
		['timelinejs', '"start_date"'],
		['ics', 'BEGIN:VCALENDAR'],
		['atom', '<feed'],
		['json-feed', 'jsonfeed.org']
	])('%s goes to standard output', (format, text) => {
		const { status, stdout, stderr } = run('export', 'minimal', '--to', format);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain(text);
	});

	test('a zip goes into a file, and never over another', () => {
		const out = inFolder('minimal.zip');
		const args = ['export', inFolder('minimal.json'), '--to', 'zip', '--out', out];
		expect(run(...args).status).toBe(0);
		expect(Object.keys(unzipSync(readFileSync(out)))).toContain('minimal/dataset.json');
		expect(run(...args).stderr).toContain('is there already');
	});

	test.each([
		[['export', 'minimal'], 'To which format?'],
		[['export', 'minimal', '--to', 'geojsn'], 'Did you mean “geojson”?'],
		[['export', 'minimum', '--to', 'ics'], 'Did you mean “minimal”?'],
		[['export', '--to', 'ics'], 'Which story?']
	])('%j: exit 2', (args, message) => {
		const { status, stdout, stderr } = run(...args);
		expect(stderr).toContain(message);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	});
});

describe('import', () => {
	const slide = (id: string, year: string, headline: string) => ({
		unique_id: id,
		start_date: { year },
		text: { headline, text: '<p>It happens.</p>' }
	});
	const timeline = (...events: object[]) => {
		const file = inFolder('old.txt');
		writeFileSync(file, JSON.stringify({ title: { text: { headline: 'The bridge' } }, events }));
		return file;
	};

	test('a timeline becomes a story, with a report by record; exit 0', () => {
		const { status, stdout, stderr } = run(
			'import',
			timeline(slide('closing', '2031', 'It closes'))
		);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^closing\n {2}note {2}events\[0\].*\n {4}saw .*<p>\n {4}did /m);
		expect(stdout).toContain('Read as TimelineJS 3 (JSON)');
		expect(stdout).toMatch(/the-bridge\.json is written; its check: /);
		const story = JSON.parse(readFileSync(inFolder('the-bridge.json'), 'utf8'));
		expect(story).toMatchObject({ id: 'the-bridge', events: [{ title: 'It closes' }] });
		expect(run('import', inFolder('old.txt')).stderr).toContain('is there already');
	});

	test('into a story: its own records stay, and what was added is said', () => {
		const old = timeline(slide('closing', '2018', 'The bridge closes'));
		const { status, stdout } = run('import', old, '--into', 'minimal');
		expect(status).toBe(0);
		expect(stdout).toContain('event closing: The bridge closes');
		const { events } = JSON.parse(readFileSync(inFolder('minimal.json'), 'utf8'));
		const added = expect.objectContaining({ id: 'closing', date: '2018' });
		expect(events).toEqual([...JSON.parse(good).events, added]);
	});

	test('a table: what each column was taken for is said first, and --map and --dates decide', () => {
		writeFileSync(inFolder('t.csv'), 'When,What\n3/4/2031,The bridge closes\n');
		const map = ['--map', 'What=title', '--dates', 'day-first'];
		const { stdout } = run('import', inFolder('t.csv'), '--id', 'bridge', ...map);
		expect(stdout).toMatch(/^Columns\n {2}When → date\n {2}What → title\n/);
		expect(JSON.parse(readFileSync(inFolder('bridge.json'), 'utf8')).events).toMatchObject([
			{ date: '2031-04-03', title: 'The bridge closes' }
		]);
	});

	test('the story is published on the day of the import, in its own zone', () => {
		const day = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format();
		const before = day();
		run('import', timeline(slide('closing', '2031', 'It closes')), '--zone', 'Asia/Tokyo');
		const { published } = JSON.parse(readFileSync(inFolder('the-bridge.json'), 'utf8'));
		expect([before, day()]).toContain(published);
	});

	test('what cannot be taken over is told; exit 1; the story may go to standard output', () => {
		const old = timeline(slide('a', '2031', 'It closes'), slide('b', 'soon', 'It opens'));
		const { status, stdout, stderr } = run('import', old, '--out', '-');
		expect(status).toBe(1);
		expect(JSON.parse(stdout).events).toHaveLength(1);
		expect(stderr).toContain('not taken over');
	});

	test('what is no timeline is told; nothing is written; --json for machines', () => {
		writeFileSync(inFolder('old.txt'), '{ "a": 1 }');
		const { status, stdout } = run('import', inFolder('old.txt'), '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ file: null, entries: [{ severity: 'error' }] });
		expect(readdirSync(folder).toSorted()).toEqual(['minimal.json', 'old.txt']);
	});

	test.each([
		[['import'], 'Which file?'],
		[['import', 'x.csv', '--from', 'timelinej'], 'Did you mean “timelinejs”?'],
		[['import', 'x.csv', '--dates', 'day-frist'], 'Did you mean “day-first”?'],
		[['import', 'x.csv', '--into', 'minimal', '--id', 'y'], 'leave --id, --zone and --out out'],
		[['import', 'minimal.json', '--into', 'minimum'], 'Did you mean “minimal”?'],
		[['import', 'minimal.json', '--map', 'When'], '“--map When” is not COLUMN=FIELD.'],
		[['import', 'minimal.json', '--zone', 'Nowhere'], 'There is no time zone “Nowhere”.'],
		[['import', 'nowhere.csv'], 'nowhere.csv is not there.']
	])('%j: exit 2, and nothing is written', (args, message) => {
		const named = args.map((arg) => (arg === 'minimal.json' ? inFolder(arg) : arg));
		const { status, stdout, stderr } = run(...named);
		expect(stderr).toContain(message);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(readdirSync(folder)).toEqual(['minimal.json']);
	});
});

test('each command explains itself, by help and by --help', () => {
	for (const command of ['check', 'new', 'import', 'export', 'diff', 'quotes']) {
		const { status, stdout } = run('help', command);
		expect(status).toBe(0);
		for (const part of ['Examples', 'Exit codes', `dateline -- ${command}`]) {
			expect(stdout).toContain(part);
		}
	}
	expect(run('import', '--help').stdout).toBe(run('help', 'import').stdout);
	expect(run('help', 'exprt').stderr).toContain('Did you mean “export”?');
});

test('the command of the package works from another folder, on the stories there', () => {
	mkdirSync(inFolder('data'));
	writeFileSync(inFolder('data/minimal.json'), good);
	const { status, stdout } = dateline(['check'], '', {}, folder);
	expect({ status, stdout }).toEqual({ status: 0, stdout: 'data/minimal.json: no findings\n' });
	expect(existsSync(inFolder('node_modules'))).toBe(false);
});
