/** Has previews drawn by a worker; of the requests that come while it is busy, only the latest is. */
import type { PreviewAnswer, PreviewRequest } from './preview-worker.ts';

export class Drawer<Request extends PreviewRequest> {
	readonly #worker: Worker;
	readonly #onanswer: (answer: PreviewAnswer, request: Request) => void;
	#current: Request | null = null;
	#next: Request | null = null;

	constructor(onanswer: (answer: PreviewAnswer, request: Request) => void) {
		this.#onanswer = onanswer;
		this.#worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => this.#settle(data);
		this.#worker.onerror = ({ message }) =>
			this.#settle({ trouble: message || 'The preview did not start.' });
	}

	draw(request: Request): void {
		if (this.#current) this.#next = request;
		else this.#start(request);
	}

	end(): void {
		this.#worker.terminate();
	}

	#start(request: Request): void {
		this.#current = request;
		const { text, path } = request;
		this.#worker.postMessage({ text, path } satisfies PreviewRequest);
	}

	#settle(answer: PreviewAnswer): void {
		const [request, next] = [this.#current, this.#next];
		this.#current = this.#next = null;
		if (request) this.#onanswer(answer, request);
		if (next) this.#start(next);
	}
}
