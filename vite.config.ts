import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embeds } from './src/build/embed-plugin.ts';
import { offline } from './src/build/offline-plugin.ts';
import { stories } from './src/build/story-plugin.ts';

/** d3-time makes all its intervals as it loads; those that nobody uses can go. */
const treeshake = {
	manualPureFunctions: ['timeInterval', 'ticker'],
	propertyReadSideEffects: false as const
};

export default defineConfig({
	plugins: [stories(), embeds(treeshake), offline(treeshake), sveltekit()],
	build: {
		rolldownOptions: {
			// What a story needs at once, in one file: together it compresses by 3 % better than in
			// pieces. Embeds have a build of their own (src/build/embed-plugin.ts).
			output: { codeSplitting: { groups: [{ name: 'story', test: /StoryPage\.svelte/ }] } },
			treeshake,
			// Which plugin took how long is of no use to those who build the site.
			checks: { pluginTimings: false }
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					// Properties are tried hundreds of times, on machines of any speed.
					testTimeout: 60_000
				}
			},
			{
				// Reads the finished `build/`; run after `npm run build`.
				extends: true,
				test: {
					name: 'build',
					environment: 'node',
					include: ['tests/build/**/*.test.ts'],
					expect: { poll: { timeout: 15_000 } }
				}
			}
		]
	}
});
