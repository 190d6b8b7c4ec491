/**
 * The scripts of embeds in Vite: entries of their own beside Kit's, so that a page in somebody
 * else's frame starts without the site's router. `lib/server/embed-assets.ts` finds what they became.
 */
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const FOLDER = 'src/embed';

export function embeds(): Plugin {
	let isClient = false;
	return {
		name: 'dateline:embeds',
		apply: 'build',
		configResolved({ build }) {
			isClient = !build.ssr;
		},
		buildStart() {
			if (!isClient) return;
			for (const name of readdirSync(FOLDER)) {
				this.emitFile({
					type: 'chunk',
					id: `${FOLDER}/${name}`,
					name: `embed/${name.replace(/\.ts$/, '')}`
				});
			}
		}
	};
}
