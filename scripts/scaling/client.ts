/** What came of one thing that a person did: how often they had to try again, how long it took, and the last answer. */
export type Outcome = {
	retries: number;
	milliseconds: number;
	response: Response | null;
	text: string;
};

/** Someone with a browser: keeps cookies, and tries again when there is no answer. */
export class Client {
	readonly #origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** Asks for an address. */
	get(path: string): Promise<Outcome> {
		return this.#try(path, {});
	}

	/** Sends a form. */
	post(path: string, fields: Record<string, string>): Promise<Outcome> {
		return this.#try(path, { method: 'POST', body: new URLSearchParams(fields) });
	}

	async #try(path: string, about: RequestInit): Promise<Outcome> {
		const began = performance.now();
		for (let retries = 0; ; retries++) {
			const { response, text } = await this.#once(path, about);
			const milliseconds = performance.now() - began;
			const answered = response !== null && response.status < 500;
			if (answered || retries === 3) return { retries, milliseconds, response, text };
		}
	}

	async #once(path: string, about: RequestInit) {
		try {
			const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
			// A page's form, not a program's question.
			const accept = 'text/html,*/*;q=0.5';
			const headers = { accept, origin: this.#origin, ...(cookie ? { cookie } : {}) };
			const response = await fetch(this.#origin + path, { ...about, headers, redirect: 'manual' });
			this.#keep(response);
			return { response, text: await response.text() };
		} catch {
			return { response: null, text: '' }; // nobody answered, or not to the end
		}
	}

	#keep(response: Response) {
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (name) this.#cookies.set(name, value ?? '');
		}
	}
}
