/**
 * Compresses the files of a finished site, as the server hands them out. As many at a time as the
 * machine has cores: a large story has thousands, and to open them all at once (Kit's way) costs
 * more than to compress them.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|json|css|svg|xml|txt)$/;
/**
 * What few ask for and a large story has most of: pages of its list, tables, the file itself. The
 * best quality would take three times as long for a fiftieth of the bytes.
 */
const SELDOM = /\/list\/|\/dataset\.json$|\/table\//;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** @param {string} folder */
export async function compressSite(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => COMPRESSIBLE.test(file))
		.map((file) => join(folder, file));
	const next = async () => {
		for (let file = files.pop(); file; file = files.pop()) await compress(file);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, next));
}

/** @param {string} file */
async function compress(file) {
	const content = await readFile(file);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: SELDOM.test(file) ? 10 : constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length
	};
	await writeFile(`${file}.br`, await toBrotli(content, { params }));
	await writeFile(`${file}.gz`, await toGzip(content, { level: constants.Z_BEST_COMPRESSION }));
}
