/** Asks a worker one thing at a time; of what is asked while it is busy, only the latest is. */
export class LatestOnly<Request, Answer> {
	readonly #worker: Worker;
	readonly #onanswer: (answer: Answer, request: Request) => void;
	#current: Request | null = null;
	#next: Request | null = null;

	/**
	 * @param worker answers each request with one message
	 * @param fail the answer where the worker itself failed, as far as the browser says why
	 */
	constructor(
		worker: Worker,
		onanswer: (answer: Answer, request: Request) => void,
		fail: (why: string) => Answer
	) {
		this.#worker = worker;
		this.#onanswer = onanswer;
		worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#settle(data);
		worker.onerror = ({ message }) => this.#settle(fail(message));
	}

	ask(request: Request): void {
		if (this.#current) this.#next = request;
		else this.#start(request);
	}

	end(): void {
		this.#worker.terminate();
	}

	#start(request: Request): void {
		this.#current = request;
		this.#worker.postMessage(request);
	}

	#settle(answer: Answer): void {
		const [asked, next] = [this.#current, this.#next];
		this.#current = this.#next = null;
		if (asked) this.#onanswer(answer, asked);
		if (next) this.#start(next);
	}
}
