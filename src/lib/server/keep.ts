/**
 * What was worked out once, to be used again for as long as its mark stays the same. Holds `most` answers; the one asked
 * for longest ago goes first.
 */
export class Keep<Value> {
	readonly #kept = new Map<string, { mark: string; value: Value }>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	/** The answer kept under a key; undefined when there is none of this mark. */
	find(key: string, mark: string): Value | undefined {
		const kept = this.#kept.get(key);
		if (kept?.mark !== mark) return undefined;
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		return kept.value;
	}

	/** Keeps an answer under a key, in place of an older one. */
	add(key: string, mark: string, value: Value): void {
		this.#kept.delete(key);
		this.#kept.set(key, { mark, value });
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= this.#most) break;
			this.#kept.delete(oldest);
		}
	}
}
