import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embeds } from './src/build/embed-plugin.ts';
import { stories } from './src/build/story-plugin.ts';

export default defineConfig({
	plugins: [stories(), embeds(), sveltekit()],
	build: {
		rolldownOptions: {
			// What a story needs at once, in two files: its timeline with all that that rests on, which
			// an embed loads alone, and the rest. Larger files compress better than many small ones.
			output: {
				codeSplitting: {
					groups: [
						{ name: 'timeline', test: /TimelineEmbed\.svelte/, priority: 1 },
						{ name: 'story', test: /StoryPage\.svelte/ }
					]
				}
			},
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
