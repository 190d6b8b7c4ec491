/** How the client behaves towards a server on this machine, and what it says of each failure. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	POLITE,
	politeClient,
	USER_AGENT
} from '../../../../src/lib/server/quotes/polite-client.ts';
import { answer, loopback, redirect, type Loopback } from '../../../support/loopback.ts';

let open: Loopback;
let closed: Loopback;
let broken: Loopback;
let agent: string | undefined;

beforeAll(async () => {
	open = await loopback({
		'/page': (request, response) => {
			agent = request.headers['user-agent'];
			answer('<p>Yes</p>')(request, response);
		},
		'/moved': redirect('/moved-again'),
		'/moved-again': redirect('/page'),
		'/loop': redirect('/loop'),
		'/to-file': redirect('file:///etc/hostname'),
		'/slow': () => undefined,
		'/drip': (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).write('<p>and so');
		},
		'/large': answer('x'.repeat(200_000)),
		'/pdf': answer('%PDF', { type: 'application/pdf' }),
		'/plain': answer('Yes', { type: 'text/plain; charset="utf-8"' }),
		'/busy': answer('', { status: 429 }),
		'/error': answer('', { status: 500 })
	});
	closed = await loopback({
		'/robots.txt': answer(
			'User-agent: *\nDisallow: /private\n\nUser-agent: dateline\nDisallow: /ours',
			{
				type: 'text/plain'
			}
		),
		'/page': answer('<p>Yes</p>'),
		'/ours/page': answer('<p>Yes</p>')
	});
	broken = await loopback({
		'/robots.txt': answer('', { status: 503 }),
		'/page': answer('<p>Yes</p>')
	});
});
afterAll(() => Promise.all([open.close(), closed.close(), broken.close()]));

const client = politeClient({ ...POLITE, timeout: 400, redirects: 3, bytes: 100_000 });

async function reasonAt(url: string): Promise<string> {
	const page = await client(url);
	return page.ok ? 'read' : page.reason;
}

test('a page is read, by a client that says who it is', async () => {
	const page = await client(`${open.origin}/page`);
	expect(page).toMatchObject({ ok: true, isHtml: true, charset: 'utf-8' });
	expect(agent).toBe(USER_AGENT);
	expect(agent).toMatch(/^Dateline\//);
});

test('plain text is known as such', async () => {
	expect(await client(`${open.origin}/plain`)).toMatchObject({ isHtml: false, charset: 'utf-8' });
});

test('redirects are followed, but not for ever', async () => {
	expect(await reasonAt(`${open.origin}/moved`)).toBe('read');
	expect(await reasonAt(`${open.origin}/loop`)).toBe('redirects more than 3 times');
	expect(open.asked.filter((path) => path === '/loop')).toHaveLength(4);
});

test.each([
	['/to-file', 'leads to file:'],
	['/slow', 'did not answer within 0.4 seconds'],
	['/drip', 'did not answer within 0.4 seconds'],
	['/large', 'is larger than 0.1 MB'],
	['/pdf', 'is application/pdf, not a page of text'],
	['/gone', 'is gone (HTTP 404)'],
	['/busy', 'wants fewer requests (HTTP 429)'],
	['/error', 'answers with an error (HTTP 500)']
])('%s: %s', async (path, reason) => {
	expect(await reasonAt(open.origin + path)).toBe(reason);
});

test('a host that does not answer at all', async () => {
	const gone = await loopback({});
	await gone.close();
	expect(await reasonAt(`${gone.origin}/page`)).toMatch(/^could not be reached \(ECONNREFUSED\)$/);
});

test('what robots.txt closes is not asked for; rules for us go before those for all', async () => {
	expect(await reasonAt(`${closed.origin}/ours/page`)).toBe('is closed to programs by robots.txt');
	expect(await reasonAt(`${closed.origin}/page`)).toBe('read');
	expect(closed.asked).not.toContain('/ours/page');
});

test('while robots.txt cannot be read, nothing is', async () => {
	expect(await reasonAt(`${broken.origin}/page`)).toBe('has a robots.txt that cannot be read now');
	expect(broken.asked).toEqual(['/robots.txt']);
});
