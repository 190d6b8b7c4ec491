/** A web server of a test's own, on this machine: each path has its answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Loopback {
	/** Without a slash at its end. */
	origin: string;
	/** Paths in the order in which they were asked for. */
	asked: string[];
	/** The most requests that were open at one time. */
	most: () => number;
	close: () => Promise<void>;
}

export const answer =
	(body: string | Uint8Array, { status = 200, type = 'text/html; charset=utf-8' } = {}): Answer =>
	(_, response) => {
		response.writeHead(status, { 'content-type': type }).end(body);
	};

export const redirect =
	(location: string): Answer =>
	(_, response) => {
		response.writeHead(302, { location }).end();
	};

/** Without an answer of its own a path is gone. */
export async function loopback(answers: Readonly<Record<string, Answer>>): Promise<Loopback> {
	const asked: string[] = [];
	let [open, most] = [0, 0];
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push(path);
		most = Math.max(most, ++open);
		response.on('close', () => open--);
		(answers[path] ?? answer('gone', { status: 404 }))(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		asked,
		most: () => most,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}
