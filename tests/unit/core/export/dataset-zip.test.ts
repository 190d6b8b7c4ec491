import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { datasetLicence, datasetReadme, datasetZip } from '#lib/core/export/dataset-zip.ts';
import { shipped } from './told-stories.ts';

const FILES = { 'README.txt': datasetReadme(shipped.model, ''), 'dataset.json': '{"é": "—"}\n' };

it('what is put in comes out again, in one folder', () => {
	const read = unzipSync(datasetZip('a-story', FILES));
	const texts = Object.entries(read).map(([name, bytes]) => [name, strFromU8(bytes)]);
	expect(Object.fromEntries(texts)).toEqual({
		'a-story/README.txt': FILES['README.txt'],
		'a-story/dataset.json': FILES['dataset.json']
	});
});

it('the same files give the same bytes, in any zone', () => {
	const bytes = datasetZip('a-story', FILES);
	const zone = process.env['TZ'];
	process.env['TZ'] = 'Pacific/Kiritimati';
	expect(datasetZip('a-story', FILES)).toEqual(bytes);
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

it('its readme and licence say what it is, of which version, and whose', () => {
	const { story } = shipped.model;
	const [readme, licence] = [
		datasetReadme(shipped.model, 'https://x.org'),
		datasetLicence(shipped.model)
	];
	for (const text of [readme, licence]) {
		expect(text).toContain(story.title);
		expect(text).toContain(story.version);
	}
	expect(readme).toContain(`https://x.org/${story.id}/`);
	expect(licence).toContain('https://creativecommons.org/licenses/by/4.0/');
});
