import type { RoutingFailure } from '#lib/domain/access/travel.ts';

/** A server of others did not answer as it should; `kind` says how. */
export class OutsideFailure extends Error {
	kind: RoutingFailure;

	constructor(kind: RoutingFailure, cause?: unknown) {
		super(kind, { cause });
		this.kind = kind;
	}
}

/** What is asked of a server outside. */
export interface Question {
	url: URL;
	init?: RequestInit;
}

const mostBytes = 5_000_000;

/** The text that a server outside answers in time; fails with a kind when it is late, gone, unwilling or endless. */
export async function askText({ url, init }: Question, milliseconds: number): Promise<string> {
	try {
		const signal = AbortSignal.timeout(milliseconds);
		const { headers, ...rest } = init ?? {};
		const response = await fetch(bare(url), {
			...rest,
			headers: { ...signedIn(url), ...headers },
			redirect: 'error',
			signal
		});
		if (!response.ok) {
			await response.body?.cancel();
			throw new OutsideFailure('refused', response.status);
		}
		return await readAtMost(response);
	} catch (cause) {
		if (cause instanceof OutsideFailure) throw cause;
		throw new OutsideFailure(isLate(cause) ? 'timeout' : 'unreachable', cause);
	}
}

/** The same, understood as JSON; anything else is nonsense. */
export async function askJson(question: Question, milliseconds: number): Promise<unknown> {
	const text = await askText(question, milliseconds);
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new OutsideFailure('nonsense', cause);
	}
}

async function readAtMost(response: Response): Promise<string> {
	const decoder = new TextDecoder();
	let [text, size] = ['', 0];
	for await (const part of response.body ?? []) {
		size += part.byteLength;
		if (size > mostBytes) throw new OutsideFailure('too_large');
		text += decoder.decode(part, { stream: true });
	}
	return text + decoder.decode();
}

// A name and password may stand in the address; fetch takes them only as a header.
function signedIn({ username, password }: URL): Record<string, string> {
	if (!username) return {};
	const both = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { authorization: `Basic ${Buffer.from(both).toString('base64')}` };
}

function bare(url: URL): URL {
	const copy = new URL(url);
	[copy.username, copy.password] = ['', ''];
	return copy;
}

function isLate(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'TimeoutError';
}
