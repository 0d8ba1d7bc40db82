import { TooBusy, type Measurers } from './measurers.ts';
import type { Unmeasured } from './given.ts';

/** Where betweenness is kept by the fingerprint of its network, also beyond this process. */
export interface Shelf {
	has: (fingerprint: string) => Promise<boolean>;
	add: (fingerprint: string, values: Float64Array) => Promise<void>;
}

const mostWaiting = 4;

/** Measures betweenness of very large networks one after the other, and keeps it. */
export class Between {
	readonly #measurers: Measurers;
	readonly #shelf: Shelf;
	readonly #kept = new Set<string>();
	readonly #running = new Map<string, Promise<void>>();
	readonly #end = new AbortController();
	#last: Promise<void> = Promise.resolve();

	constructor(measurers: Measurers, shelf: Shelf) {
		this.#measurers = measurers;
		this.#shelf = shelf;
	}

	/** Whether a network was asked for before and is measured. */
	knows(fingerprint: string): boolean {
		return this.#kept.has(fingerprint);
	}

	/**
	 * Measures a network that is not measured yet, after those that were asked for before; fails with `TooBusy` when these
	 * are too many.
	 */
	async measure({ fingerprint, network }: Unmeasured): Promise<void> {
		const before = this.#running.get(fingerprint);
		if (before) return before;
		if (this.#running.size >= mostWaiting) throw new TooBusy('Too many networks are measured.');
		const work = this.#last.then(async () => {
			// Another process may have been quicker.
			if (!(await this.#shelf.has(fingerprint))) {
				const values = await this.#measurers.between(network, this.#end.signal);
				await this.#shelf.add(fingerprint, values);
			}
			this.#kept.add(fingerprint);
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
}
