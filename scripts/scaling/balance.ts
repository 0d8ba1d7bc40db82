import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What stands before the processes and gives each the next request. */
export type Balance = {
	origin: string;
	/** The ports of the processes, in turn. */
	ports: number[];
	/** Requests that another process answered without anyone noticing. */
	passedOn: () => number;
	stop: () => Promise<void>;
};

/**
 * Listens, and hands each request to the next process, as the usual ones do: to another one when it cannot be reached, or
 * when it is lost over a mere question; 502 when it is lost over something that it may have written.
 */
export async function startBalance(): Promise<Balance> {
	const ports: number[] = [];
	const agent = new Agent({ keepAlive: true });
	let turn = 0;
	let passedOn = 0;

	const server = createServer((incoming, response) => {
		void answer(incoming, response).catch(() => response.destroy());
	});

	async function answer(incoming: IncomingMessage, response: ServerResponse) {
		const body = await buffer(incoming);
		const first = turn++;
		for (let tries = 0; tries < ports.length; tries++) {
			try {
				await hand(agent, ports[(first + tries) % ports.length]!, incoming, body, response);
				return;
			} catch (error) {
				if (response.headersSent) return void response.destroy();
				if (!mayPassOn(incoming, error)) break;
				passedOn++;
			}
		}
		response.writeHead(502).end();
	}

	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = async () => {
		agent.destroy();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { origin: `http://127.0.0.1:${port}`, ports, passedOn: () => passedOn, stop };
}

function mayPassOn({ method }: IncomingMessage, error: unknown): boolean {
	const { code } = error as NodeJS.ErrnoException;
	return code === 'ECONNREFUSED' || method === 'GET' || method === 'HEAD';
}

function hand(
	agent: Agent,
	port: number,
	{ method, url, headers }: IncomingMessage,
	body: Buffer,
	response: ServerResponse
) {
	return new Promise<void>((resolve, reject) => {
		const options = { agent, host: '127.0.0.1', port, method, path: url, headers };
		const asked = request(options, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.on('error', reject).on('end', resolve).pipe(response);
		});
		asked.on('error', reject).end(body);
	});
}
