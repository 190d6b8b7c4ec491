/**
 * Serves `build/`, or the folder that `DATELINE_BUILD` names, as a good static host would:
 * compressed, cached for good where the name holds a hash, with the site's own 404 page. `PORT`
 * (default 4173) says where, `MOUNT` (such as `/some/folder`) under which folder, to prove that the
 * pages work there too.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

const build = process.env.DATELINE_BUILD ?? 'build';
const port = Number(process.env.PORT ?? 4173);
const mount = (process.env.MOUNT ?? '').replace(/\/+$/, '');

if (!existsSync(join(build, 'index.html'))) {
	console.error(`Serve: there is no ${build}/index.html; run \`npm run build\` first.`);
	process.exit(1);
}

const notFound = readFileSync(join(build, '404.html'));
const files = sirv(build, {
	brotli: true,
	gzip: true,
	etag: true,
	setHeaders(response, path) {
		const immutable = path.startsWith('/_app/immutable/');
		response.setHeader(
			'Cache-Control',
			immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
		);
		response.setHeader('X-Content-Type-Options', 'nosniff');
		// A frame with `sandbox="allow-scripts"` has an origin of its own, and its page may load
		// modules only from a host that lets anyone read them. Everything here is public.
		response.setHeader('Access-Control-Allow-Origin', '*');
	}
});

const server = createServer((request, response) => {
	const [path = '/', query] = (request.url ?? '/').split('?', 2);
	const missing = () => {
		response.writeHead(404, {
			'Content-Type': 'text/html; charset=utf-8',
			'Cache-Control': 'no-cache'
		});
		response.end(notFound);
	};

	if (path !== mount && !path.startsWith(`${mount}/`)) return missing();
	const inside = path.slice(mount.length);

	// A folder is answered at its address with the slash, which its relative links count from.
	if (!inside.endsWith('/') && existsSync(join(build, decode(inside), 'index.html'))) {
		const target = `${path}/${query === undefined ? '' : `?${query}`}`;
		response.writeHead(308, { Location: target }).end();
		return;
	}
	request.url = inside + (query === undefined ? '' : `?${query}`);
	files(request, response, missing);
});

/** @param {string} path */
function decode(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	const busy = error.code === 'EADDRINUSE';
	console.error(
		busy
			? `Serve: port ${port} is taken; choose another, such as PORT=${port + 1} npm start.`
			: `Serve: ${error.message}`
	);
	process.exit(1);
});
server.listen(port, () =>
	console.log(`Serve: http://localhost:${port}${mount}/ (Ctrl+C stops it)`)
);
