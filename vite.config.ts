import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { stories } from './src/build/story-plugin.ts';

export default defineConfig({
	plugins: [stories(), sveltekit()],
	// Rolldown's remarks on which plugin took how long are of no use to those who build the site.
	build: { rolldownOptions: { checks: { pluginTimings: false } } },
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
