/**
 * Brings the checkout to where every other command can run: a new enough Node, and the packages
 * of the lockfile. Plain Node without packages, since it runs before any is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const OLDEST_NODE = '20.19.0';

/**
 * npm notes what it has installed in node_modules/.package-lock.json. Whatever the lockfile asks
 * for must be there at that version, unless it is optional (made for another system).
 */
function packagesMatchLockfile() {
	const noted = 'node_modules/.package-lock.json';
	if (!existsSync(noted)) return false;
	const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || (installed[path] ? installed[path].version === version : optional)
	);
}

const { node } = process.versions;
if (node.localeCompare(OLDEST_NODE, 'en', { numeric: true }) < 0) {
	console.error(
		`Setup: Dateline needs Node ${OLDEST_NODE} or newer; this is ${node}. See https://nodejs.org/.`
	);
	process.exit(1);
}

if (packagesMatchLockfile()) {
	console.log('Setup: the installed packages match package-lock.json.');
} else {
	console.log('Setup: installing the packages of package-lock.json (npm ci, about a minute) …');
	const npm = process.env.npm_execpath;
	const options = /** @type {const} */ ({ stdio: 'inherit' });
	const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
	// npm names itself to the scripts it runs; started by hand, the shell finds it.
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...flags], options)
		: spawnSync(`npm ${flags.join(' ')}`, { ...options, shell: true });
	if (status !== 0) {
		console.error('Setup: npm ci failed; its own message is above.');
		process.exit(1);
	}
}
