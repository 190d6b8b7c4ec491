/** A SvelteKit app with nothing in it: what `npx sv create` would write, as files by their paths. */
export const BARE_APP: Record<string, string> = {
	'package.json': JSON.stringify({
		name: 'newsroom',
		private: true,
		type: 'module',
		// What installing it writes; Kit looks here for packages that hold components.
		dependencies: { dateline: 'file:dateline.tgz' }
	}),
	'svelte.config.js': `
		import adapter from '@sveltejs/adapter-static';
		export default { kit: { adapter: adapter({ precompress: true }) } };
	`,
	'vite.config.ts': `
		import { sveltekit } from '@sveltejs/kit/vite';
		import { defineConfig } from 'vite';
		export default defineConfig({ plugins: [sveltekit()] });
	`,
	'tsconfig.json': JSON.stringify({
		extends: './.svelte-kit/tsconfig.json',
		compilerOptions: {
			allowJs: true,
			checkJs: true,
			esModuleInterop: true,
			forceConsistentCasingInFileNames: true,
			resolveJsonModule: true,
			skipLibCheck: true,
			sourceMap: true,
			strict: true,
			moduleResolution: 'bundler'
		}
	}),
	'src/app.html': `<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href="data:," />
				%sveltekit.head%
			</head>
			<body><div style="display: contents">%sveltekit.body%</div></body>
		</html>`
};

/** Packages that such an app has of itself. */
export const BARE_PACKAGES = [
	'@sveltejs/adapter-static',
	'@sveltejs/kit',
	'@sveltejs/vite-plugin-svelte',
	'svelte',
	'svelte-check',
	'typescript',
	'vite'
];
