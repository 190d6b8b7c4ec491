/** A consumer of oEmbed that is not ours, given the addresses of our pages; it runs in no browser. */
import { existsSync, readFileSync } from 'node:fs';
import oembetter from 'oembetter';
import { SAMPLE_ADDRESS } from '../../playwright.config.ts';
import type { Story } from '../../src/lib/core/schema/story.ts';
import {
	EMBED_VIEWS,
	embedPath,
	recordEmbedPath,
	type EmbedRecord
} from '../../src/lib/core/views/embed-views.ts';
import { SAMPLE_FOLDER, SAMPLE_ORIGIN, SAMPLE_SITE } from '../support/sample-site.ts';
import { expect, test } from './support.ts';

test.use({ baseURL: SAMPLE_ADDRESS });
test.skip(!existsSync(SAMPLE_SITE), 'npm run test:e2e builds the site');
test.beforeEach(({ viewport, browserName }) => {
	test.skip((viewport?.width ?? 0) < 640 || browserName !== 'chromium', 'no browser takes part');
});

const ID = 'generated-40';

/** Where the site says that it stands nobody answers: its pages are on this machine. */
const atHome = (address: string) => address.replace(`${SAMPLE_ORIGIN}/`, SAMPLE_ADDRESS);
const ask = globalThis.fetch;
test.beforeAll(() => {
	globalThis.fetch = (address, options) => ask(atHome(String(address)), options);
});
test.afterAll(() => void (globalThis.fetch = ask));

/** What the consumer takes for the page at an address. */
const consume = (path: string) =>
	new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
		oembetter().fetch(`${SAMPLE_ORIGIN}/${path}`, (error, answer, warnings = []) => {
			const against = error ?? warnings[0];
			if (against || !answer) reject(new Error(`${path}: ${String(against)}`));
			else resolve(answer);
		});
	});

/** The address of the frame that it would show. */
const framedBy = (answer: Readonly<Record<string, unknown>>) =>
	/^<iframe src="([^"]+)"/.exec(String(answer['html']))?.[1] ?? '';

test('finds its timeline in the page of a story, and in the page of each view that view', async ({
	request
}) => {
	const timeline = embedPath(ID, 'timeline');
	const views = EMBED_VIEWS.map(({ id }) => embedPath(ID, id));
	for (const [path, framed] of [[`${ID}/`, timeline], ...views.map((view) => [view, view])]) {
		const answer = await consume(path ?? '');
		expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Dateline' });
		expect(framedBy(answer)).toBe(`${SAMPLE_ORIGIN}/${framed}`);
		expect((await request.get(atHome(framedBy(answer)))).status()).toBe(200);
		expect((await request.get(atHome(String(answer['thumbnail_url'])))).status()).toBe(200);
	}
});

for (const kind of ['event', 'place', 'remark'] as const satisfies EmbedRecord[]) {
	test(`finds that of one ${kind} in its page, and in its page for frames`, async ({ request }) => {
		const file = readFileSync(`${SAMPLE_FOLDER}/data/${ID}.json`, 'utf8');
		const [, record] = (JSON.parse(file) as Story)[`${kind}s`];
		const id = record?.id ?? '';
		for (const path of [`${ID}/${kind}s/${id}/`, recordEmbedPath(ID, kind, id)]) {
			const answer = await consume(path);
			expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
			expect(framedBy(answer)).toBe(`${SAMPLE_ORIGIN}/${recordEmbedPath(ID, kind, id)}`);
			expect((await request.get(atHome(framedBy(answer)))).status()).toBe(200);
			expect((await request.get(atHome(String(answer['thumbnail_url'])))).status()).toBe(200);
		}
	});
}

test('finds none in the page of a story in pieces, which has no page for frames', async () => {
	await expect(consume('generated-1000/')).rejects.toThrow('no oembed discovery');
});
