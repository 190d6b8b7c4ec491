/** A folder served by `scripts/serve.js` for as long as something measures it. */
import { spawn } from 'node:child_process';

export interface Served {
	/** "http://127.0.0.1:4183/" */
	address: string;
	stop: () => void;
}

/** @param folder a finished build */
export async function serve(folder: string, port: number): Promise<Served> {
	const server = spawn('node', ['scripts/serve.js'], {
		env: { ...process.env, PORT: String(port), MOUNT: '', DATELINE_BUILD: folder },
		stdio: 'ignore'
	});
	const address = `http://127.0.0.1:${port}/`;
	for (let i = 0; i < 100; i++) {
		const isUp = await fetch(address).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) return { address, stop: () => server.kill() };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	server.kill();
	throw new Error(`${folder} is not served at port ${port}`);
}
