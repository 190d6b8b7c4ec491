// @ts-check
/**
 * Dateline in your page. Loads nothing else, stores nothing, asks no other host.
 *
 *   <iframe data-dateline src="https://…/embed/<story>/timeline/" title="Timeline"></iframe>
 *   <blockquote data-dateline="https://…/embed/<story>/timeline/">… a link …</blockquote>
 *   <dateline-embed src="https://…/embed/<story>/timeline/"></dateline-embed>
 *   <script src="https://…/embed.js" async></script>
 *
 * A frame gets the height of what it shows. One with `data-deep-link` follows the fragment of your
 * page: `#dateline=at%3D<event>` opens it at that event, and what a reader chooses stands there.
 */
(() => {
	if (customElements.get('dateline-embed')) return;

	/** Taller than any of our pages; what asks for more is none of them. */
	const MOST_HIGH = 20_000;
	const PREFIX = '#dateline=';

	/** @type {Map<MessageEventSource, HTMLIFrameElement>} */
	const frames = new Map();

	/** What the fragment of the host's page asks a frame to show: a query. */
	const asked = () =>
		location.hash.startsWith(PREFIX) ? decode(location.hash.slice(PREFIX.length)) : '';

	/** @param {string} text */
	function decode(text) {
		try {
			return decodeURIComponent(text);
		} catch {
			return '';
		}
	}

	/**
	 * Tells a frame that its height is left to it and, if it is linked, what to show. It hears that
	 * once it lives, and says so; what it shows is public, and a sandboxed frame has no origin to name.
	 * @param {HTMLIFrameElement} frame
	 */
	function greet(frame) {
		const view = 'deepLink' in frame.dataset ? asked() : '';
		frame.contentWindow?.postMessage({ to: 'dateline', height: 'auto', view }, '*');
	}

	/** Nothing that would run in the host's page. @param {string} src */
	const isAddress = (src) =>
		src !== '' &&
		URL.canParse(src, location.href) &&
		/^https?:$/.test(new URL(src, location.href).protocol);

	/** @param {HTMLIFrameElement} frame */
	function follow(frame) {
		frame.dataset.dateline = 'on';
		frame.style.cssText += 'border: 0; width: 100%';
		greet(frame);
	}

	/**
	 * @param {string} src
	 * @param {HTMLElement} host what it stands for
	 */
	function frameFor(src, host) {
		const frame = document.createElement('iframe');
		frame.loading = 'lazy';
		frame.src = src;
		frame.title = host.title || host.getAttribute('aria-label') || 'Dateline';
		frame.height = host.getAttribute('height') ?? '480';
		if ('deepLink' in host.dataset) frame.dataset.deepLink = '';
		follow(frame);
		return frame;
	}

	function upgrade() {
		for (const part of document.querySelectorAll('[data-dateline]')) {
			if (!(part instanceof HTMLElement) || part.dataset.dateline === 'on') continue;
			const src = part.dataset.dateline || part.querySelector('a')?.href || '';
			if (part instanceof HTMLIFrameElement) follow(part);
			else if (isAddress(src)) part.replaceWith(frameFor(src, part));
		}
	}

	/** Found by its window: only a frame of ours is listened to, and only for its own height. */
	/** @param {MessageEventSource} source */
	function frameOf(source) {
		const known = frames.get(source);
		if (known?.isConnected) return known;
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.contentWindow !== source || frame.dataset.dateline !== 'on') continue;
			frames.set(source, frame);
			return frame;
		}
		return undefined;
	}

	/** @type {Map<HTMLIFrameElement, number>} */
	const heights = new Map();
	let turn = 0;

	function apply() {
		turn = 0;
		for (const [frame, height] of heights) frame.style.height = `${height}px`;
		heights.clear();
	}

	addEventListener('message', ({ source, data }) => {
		const frame = source && frameOf(source);
		if (!frame || data?.from !== 'dateline') return;
		const { height, view } = data;
		if (data.lives) greet(frame);
		if (typeof height === 'number' && height > 0 && height <= MOST_HIGH) {
			heights.set(frame, Math.ceil(height));
			turn ||= requestAnimationFrame(apply);
		}
		if (typeof view === 'string' && 'deepLink' in frame.dataset && view !== asked()) {
			const fragment = view && PREFIX + encodeURIComponent(view);
			history.replaceState(history.state, '', location.pathname + location.search + fragment);
		}
	});

	addEventListener('hashchange', () => {
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.dataset.dateline === 'on' && 'deepLink' in frame.dataset) greet(frame);
		}
	});

	customElements.define(
		'dateline-embed',
		class extends HTMLElement {
			connectedCallback() {
				const src = this.getAttribute('src') ?? '';
				if (isAddress(src) && !this.querySelector('iframe')) {
					this.replaceChildren(frameFor(src, this));
				}
				this.style.display = 'block';
			}
		}
	);

	upgrade();
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', upgrade);
})();
