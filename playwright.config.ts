import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunch } from './scripts/browser.js';
import { SAMPLE_SITE } from './tests/support/sample-site.ts';

// The tests read the finished build, as a reader would: served from a folder, not from the root.
const PORT = Number(process.env['E2E_PORT'] ?? 4179);
const MOUNT = '/some/folder';
const address = `http://127.0.0.1:${PORT}${MOUNT}/`;
/** Of generated stories, at the root of a host of its own. */
export const SAMPLE_ADDRESS = `http://127.0.0.1:${PORT + 1}/`;

const launchOptions = chromiumLaunch();
const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	// Tests say what happens, not how fast: a busy machine may take its time.
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		baseURL: address,
		locale: 'en-US',
		// Far from the story's zone: an hour made with the reader's clock would show at once.
		timezoneId: 'Asia/Tokyo',
		trace: process.env['TRACE'] ? 'retain-on-failure' : 'off'
	},
	projects: [
		{
			name: 'desktop',
			use: {
				...devices['Desktop Chrome'],
				viewport: { width: 1440, height: 900 },
				launchOptions
			}
		},
		{
			name: 'phone',
			use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, launchOptions }
		},
		...(existsSync(firefox)
			? [
					{
						name: 'firefox',
						use: {
							...devices['Desktop Firefox'],
							viewport: { width: 1440, height: 900 },
							channel: 'moz-firefox',
							launchOptions: { executablePath: firefox }
						}
					}
				]
			: [])
	],
	webServer: [
		{
			command: 'node scripts/serve.js',
			env: { PORT: String(PORT), MOUNT },
			url: address,
			reuseExistingServer: false
		},
		...(existsSync(SAMPLE_SITE)
			? [
					{
						command: 'node scripts/serve.js',
						env: { PORT: String(PORT + 1), DATELINE_BUILD: SAMPLE_SITE },
						url: SAMPLE_ADDRESS,
						reuseExistingServer: false
					}
				]
			: [])
	]
});
