import { TooBusy, type Measurers } from './measurers.ts';
import { sharedValues } from './shared.ts';
import type { Known, Unmeasured } from './tasks.ts';

const most = 8;
const mostWaiting = 4;

/** Measures betweenness of very large networks one after the other, and remembers the latest of them. */
export class Between {
	readonly #measurers: Measurers;
	readonly #known = new Map<string, Float64Array>();
	readonly #running = new Map<string, Promise<void>>();
	readonly #end = new AbortController();
	#last: Promise<void> = Promise.resolve();

	constructor(measurers: Measurers) {
		this.#measurers = measurers;
	}

	/** What is known, to be handed to those who answer. */
	known(): Known {
		return [...this.#known];
	}

	/** Whether a network was measured. */
	knows(fingerprint: string): boolean {
		return this.#known.has(fingerprint);
	}

	/** Measures a network, after those that were asked for before; fails with `TooBusy` when these are too many. */
	async measure({ fingerprint, network }: Unmeasured): Promise<void> {
		if (this.#known.has(fingerprint)) return;
		const before = this.#running.get(fingerprint);
		if (before) return before;
		if (this.#running.size >= mostWaiting) throw new TooBusy('Too many networks are measured.');
		const work = this.#last.then(async () => {
			const values = await this.#measurers.between(network, this.#end.signal);
			this.#remember(fingerprint, sharedValues(values));
		});
		const own = work.finally(() => this.#running.delete(fingerprint));
		this.#running.set(fingerprint, own);
		this.#last = own.catch(() => {});
		return own;
	}

	/** Ends what is being measured. */
	close() {
		this.#end.abort();
	}

	#remember(fingerprint: string, values: Float64Array) {
		this.#known.set(fingerprint, values);
		for (const oldest of this.#known.keys()) {
			if (this.#known.size <= most) break;
			this.#known.delete(oldest);
		}
	}
}
