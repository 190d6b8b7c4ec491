import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { stories } from './src/build/story-plugin.ts';

export default defineConfig({
	plugins: [stories(), sveltekit()],
	build: {
		rolldownOptions: {
			// What a story needs at once, in one file: together it compresses by 3 % better than in
			// pieces. Look again when there are pages that need the runtime and not the story.
			output: { codeSplitting: { groups: [{ name: 'story', test: /StoryPage\.svelte/ }] } },
			// d3-time makes all its intervals as it loads; those that nobody uses can go.
			treeshake: {
				manualPureFunctions: ['timeInterval', 'ticker'],
				propertyReadSideEffects: false
			},
			// Which plugin took how long is of no use to those who build the site.
			checks: { pluginTimings: false }
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] }
			},
			{
				// Reads the finished `build/`; run after `npm run build`.
				extends: true,
				test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] }
			}
		]
	}
});
