/** Has drafts checked by a worker; of those that come while it is busy, only the latest is. */
import type { CheckAnswer, CheckRequest } from '../check-worker.ts';

interface Draft {
	text: string;
	fileName: string;
}

export class Checker {
	readonly #worker: Worker;
	readonly #onanswer: (answer: CheckAnswer, draft: Draft) => void;
	#current: Draft | null = null;
	#next: Draft | null = null;

	constructor(onanswer: (answer: CheckAnswer, draft: Draft) => void) {
		this.#onanswer = onanswer;
		this.#worker = new Worker(new URL('../check-worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => this.#settle(data);
		this.#worker.onerror = ({ message }) =>
			this.#settle({
				findings: [],
				fixes: [],
				changes: null,
				trouble: message || 'The checker did not start.'
			});
	}

	/** What drafts are compared with from now on. */
	compareWith(text: string): void {
		this.#send({ kind: 'base', text });
	}

	check(draft: Draft): void {
		if (this.#current) this.#next = draft;
		else this.#start(draft);
	}

	end(): void {
		this.#worker.terminate();
	}

	#start(draft: Draft): void {
		this.#current = draft;
		this.#send({ kind: 'check', ...draft });
	}

	#settle(answer: CheckAnswer): void {
		const [checked, next] = [this.#current, this.#next];
		this.#current = this.#next = null;
		if (checked) this.#onanswer(answer, checked);
		if (next) this.#start(next);
	}

	#send(request: CheckRequest): void {
		this.#worker.postMessage(request);
	}
}
