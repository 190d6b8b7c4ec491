/**
 * Which Chromium the tests drive. Imported, it says how to launch it. Run as a program, it sees to
 * it that there is one that starts, and says in one line what to do where that is beyond it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

function executablePath() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	// Playwright knows best how to start its own build: it then needs no path.
	if (existsSync(chromium.executablePath())) return undefined;
	return SYSTEM.find((path) => existsSync(path));
}

export function chromiumLaunch() {
	const path = executablePath();
	return {
		...(path && { executablePath: path }),
		// The sandbox refuses to run as root, as in most containers. Tests open our own pages only.
		chromiumSandbox: false,
		args: [
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// The same glyph widths on every machine: no hinting to the pixel grid.
			'--font-render-hinting=none'
		]
	};
}

async function describeBrowser() {
	const launch = chromiumLaunch();
	try {
		const browser = await chromium.launch({ ...launch, timeout: 60_000 });
		const version = browser.version();
		await browser.close();
		return `Chromium ${version} (${launch.executablePath ?? chromium.executablePath()})`;
	} catch {
		return undefined;
	}
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
	// Everything these print is noise unless they fail, and then the next way is tried.
	const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 10 * 60_000 });
	return status === 0;
}

function installWithPlaywright() {
	console.log('Browser: none here that starts; fetching Playwright’s Chromium …');
	const playwright = createRequire(import.meta.url).resolve('playwright/package.json');
	succeeds(process.execPath, [join(playwright, '../cli.js'), 'install', 'chromium']);
}

function installWithApt() {
	if (process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'])) return;
	console.log('Browser: that did not work; installing Chromium with apt-get …');
	succeeds('apt-get', ['update']);
	// The fonts give the page's fallback faces something to stand on.
	const install = ['install', '-y', '--no-install-recommends', 'fonts-liberation'];
	if (!succeeds('apt-get', [...install, 'chromium-headless-shell'])) {
		succeeds('apt-get', [...install, 'chromium']);
	}
}

async function ensureBrowser() {
	for (const prepare of [() => {}, installWithPlaywright, installWithApt]) {
		prepare();
		const found = await describeBrowser();
		if (found) return console.log(`Browser: ${found}.`);
		if (process.env.CHROMIUM_PATH) {
			console.error(`Browser: CHROMIUM_PATH=${process.env.CHROMIUM_PATH} does not start.`);
			process.exit(1);
		}
	}
	console.error(
		'Browser: none found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.'
	);
	process.exit(1);
}

if (process.argv[1] === import.meta.filename) await ensureBrowser();
