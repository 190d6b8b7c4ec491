/**
 * A client that a web master need not mind: it says who it is, keeps to robots.txt, follows few
 * redirects, waits not for ever and reads no more than it needs. Every way of failing is a sentence.
 */
import robotsParser from 'robots-parser';
import { MOST_BYTES } from './source-reading.ts';

export const USER_AGENT =
	'Dateline/0.1 (checks quotations against their source; keeps to robots.txt)';

export interface ClientOptions {
	/** For one answer with its body, in milliseconds. */
	timeout: number;
	redirects: number;
	/** Of a body after decompression. */
	bytes: number;
}

export const POLITE: ClientOptions = { timeout: 20_000, redirects: 5, bytes: MOST_BYTES };

export type Page =
	| { ok: true; bytes: Uint8Array; isHtml: boolean; charset: string | undefined }
	| { ok: false; reason: string };

export type Client = (url: string) => Promise<Page>;

/** A page that cannot be had; its message is the reason, as it follows the page's address. */
class Refusal extends Error {}

export function politeClient(options: ClientOptions = POLITE): Client {
	const robots = new Map<string, Promise<RobotRules>>();

	async function follow(url: string, ask: (url: URL) => Promise<void>): Promise<Response> {
		let at = new URL(url);
		for (let hops = 0; hops <= options.redirects; hops++) {
			if (!/^https?:$/.test(at.protocol)) throw new Refusal(`leads to ${at.protocol}`);
			await ask(at);
			const response = await fetch(at, {
				redirect: 'manual',
				headers: { 'user-agent': USER_AGENT, accept: 'text/html,text/plain;q=0.9,*/*;q=0.1' },
				signal: AbortSignal.timeout(options.timeout)
			});
			const location = response.headers.get('location');
			if (response.status < 300 || response.status >= 400 || !location) return response;
			await response.body?.cancel();
			at = new URL(location, at);
		}
		throw new Refusal(`redirects more than ${options.redirects} times`);
	}

	async function rulesOf(origin: string): Promise<RobotRules> {
		const address = `${origin}/robots.txt`;
		const response = await follow(address, () => Promise.resolve());
		if (!response.ok) {
			await response.body?.cancel();
			// Who has no rules allows everything; who cannot say now may not.
			if (response.status < 500) return () => true;
			throw new Refusal('has a robots.txt that cannot be read now');
		}
		const text = new TextDecoder().decode(
			await readBody(response, MOST_ROBOTS, 'has a robots.txt that ')
		);
		const rules = robotsParser(address, text);
		return (url) => rules.isAllowed(url, USER_AGENT) !== false;
	}

	async function askRobots(url: URL): Promise<void> {
		const rules = robots.get(url.origin) ?? rulesOf(url.origin);
		robots.set(url.origin, rules);
		if (!(await rules)(url.href)) throw new Refusal('is closed to programs by robots.txt');
	}

	return async (url) => {
		try {
			const response = await follow(url, askRobots);
			if (!response.ok) {
				await response.body?.cancel();
				throw new Refusal(statusWords(response.status));
			}
			const type = response.headers.get('content-type') ?? 'text/html';
			const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
			if (!READABLE.test(kind)) throw new Refusal(`is ${kind}, not a page of text`);
			const bytes = await readBody(response, options.bytes);
			const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1];
			return { ok: true, bytes, isHtml: kind !== 'text/plain', charset };
		} catch (error) {
			return { ok: false, reason: reasonOf(error, options) };
		}
	};
}

type RobotRules = (url: string) => boolean;
/** As much of a robots.txt as search engines read. */
const MOST_ROBOTS = 500_000;
const READABLE = /^(text\/html|application\/xhtml\+xml|text\/plain)$/;

/** @throws {Refusal} as soon as there is more than may be read. */
async function readBody(response: Response, most: number, what = ''): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		chunks.push(chunk);
		length += (chunk as Uint8Array).length;
		if (length > most) throw new Refusal(`${what}is larger than ${most / 1e6} MB`);
	}
	return Buffer.concat(chunks);
}

function statusWords(status: number): string {
	if ([401, 402, 403, 451].includes(status)) return `is behind a wall (HTTP ${status})`;
	if (status === 404 || status === 410) return `is gone (HTTP ${status})`;
	if (status === 429) return `wants fewer requests (HTTP ${status})`;
	return `answers with an error (HTTP ${status})`;
}

function reasonOf(error: unknown, { timeout }: ClientOptions): string {
	if (error instanceof Refusal) return error.message;
	const { name, message, cause } = error as Error;
	if (name === 'TimeoutError') return `did not answer within ${timeout / 1000} seconds`;
	const { code } = (cause ?? {}) as NodeJS.ErrnoException;
	return `could not be reached (${code ?? message})`;
}
