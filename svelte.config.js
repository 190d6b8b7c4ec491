import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { compressSite } from './src/build/compress-site.js';

/** @param {string | Buffer} text */
const sha256 = (text) => createHash('sha256').update(text);

/** Where the stories are, and where the site goes; `npm run bench` has folders of its own. */
const data = process.env.DATELINE_DATA ?? 'data';
const build = process.env.DATELINE_BUILD ?? 'build';

/**
 * The scripts that app.html carries itself. Kit adds the hashes of the scripts it writes into a
 * page to the policy, but not of these; made here from the file, they cannot fall out of step.
 */
const templateScripts = [
	...readFileSync('src/app.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)
].map(
	([, text = '']) => /** @type {`sha256-${string}`} */ (`sha256-${sha256(text).digest('base64')}`)
);

/**
 * Names the build after what it is made of: the same sources give the same bytes, and a page left
 * open over a change learns from `_app/version.json` that it must fetch its parts anew.
 */
function sourceVersion() {
	const hash = sha256(readFileSync('package-lock.json'));
	for (const folder of ['src', data, 'static']) {
		const files = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort();
		for (const file of files) hash.update(file).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 12);
}

/**
 * Which of these have pages depends on the stories: on how large they are, and on what they hold.
 * There are a site map and oEmbed only where it is known what the site's address will be.
 */
const BY_STORY = [
	'/[story]/list/[page]',
	'/[story]/events/[record]',
	'/[story]/remarks',
	'/[story]/remarks/[record]',
	'/[story]/places/[record]',
	'/[story]/disputes',
	'/[story]/disputes/[record]',
	'/[story]/sources',
	'/files/[story]/cards/[kind]/[record].png',
	'/files/[story]/events/[part].json',
	'/files/[story]/oembed.json',
	'/files/[story]/oembed/[kind]/[record].json',
	'/files/[story]/oembed/[view].json',
	'/files/[story]/offline.html',
	'/files/[story]/timeline.svg',
	'/files/[story]/timeline.png',
	'/files/[story]/map.png',
	'/embed/[story]/[view=view]',
	'/embed/[story]/[view=view]/still',
	'/embed/[story]/v/[version]/[view=view]',
	'/embed/[story]/v/[version]/[view=view]/still',
	'/embed/[story]/event/[record]',
	'/embed/[story]/place/[record]',
	'/embed/[story]/remark/[record]',
	'/[story]/embed',
	'/[sitemap].xml'
];

const pages = adapter({ pages: build, assets: build, strict: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// The name of a component's styles stands on each of its elements: the shorter the better.
		cssHash: ({ hash, css }) => `d${hash(css).slice(0, 5)}`,
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: {
			...pages,
			async adapt(builder) {
				await pages.adapt(builder);
				await compressSite(build);
			}
		},
		// In the page: on a slow network a style sheet of its own costs a round trip before the first
		// paint. What opens on use still brings its own.
		inlineStyleThreshold: 120_000,
		// Every link is written relative to its page, so `build/` works unchanged under any folder.
		paths: { relative: true },
		version: { name: sourceVersion() },
		// The studio registers it for itself; readers' pages have none.
		serviceWorker: { register: false },
		prerender: {
			// A dead link, a missing fragment or a route that nothing links to stops the build.
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes({ routes, message }) {
				const missing = routes.filter((route) => !BY_STORY.includes(route));
				if (missing.length > 0) throw new Error(message);
			}
		},
		// Prerendered pages carry the policy in a <meta>, so any plain web server can host them.
		// A host that wants to limit who may frame the pages adds `frame-ancestors` as a header.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...templateScripts],
				'style-src': ['self'],
				// Positions (`style="--x: 41.2%"`) are part of the prerendered HTML and must hold
				// without script. A style attribute can load nothing (img-src and font-src still
				// apply), and no text of a story file ever becomes markup. Kit's route announcer
				// is covered by this too.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
