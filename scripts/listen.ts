import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { isIP } from 'node:net';
import { protections } from '#lib/server/headers.ts';
import type { Settings } from '#lib/server/settings.ts';

/** A server that takes requests, and how to end it. */
export type Listening = { address: string; close: () => Promise<void> };

type Handler = (...request: Parameters<RequestListener>) => void;

const patience = 10_000;
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Throws a sentence when something else listens there, before any other work is done. */
export async function refuseTakenPort(settings: Settings): Promise<void> {
	const { close } = await listen(settings, () => {});
	await close();
}

/** Listens, and tells the pages by which address they were reached. */
export async function listen(settings: Settings, handler: Handler): Promise<Listening> {
	const server = createServer((request, response) => {
		const origin = originOf(request, settings);
		request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
		request.headers.host = origin.host;
		const headers = protections(origin.protocol === 'https:');
		response.setHeaders(new Headers(headers));
		handler(request, response);
	});

	await new Promise<void>((resolve, reject) => {
		server.on('error', (error) => reject(explain(error, settings)));
		server.listen(settings.port, settings.host, resolve);
	});
	const bound = server.address();
	const port = typeof bound === 'object' ? bound?.port : settings.port;
	const close = () => closeServer(server);
	return { address: (settings.origin ?? ownOrigin(settings, port)).origin, close };
}

// The address in a request is only believed when it is one of ours, so that no page elsewhere can
// pretend to be this one. Without ORIGIN: this machine by name, or by the number it was reached at.
function originOf(request: IncomingMessage, { origin, ...settings }: Settings): URL {
	const { localAddress = '', localPort } = request.socket;
	const own = origin ?? ownOrigin({ ...settings, origin }, localPort);
	const asked = `${own.protocol}//${request.headers.host}`;
	const url = URL.canParse(asked) ? new URL(asked) : own;

	if (url.port !== own.port) return own;
	if (loopback.includes(own.hostname) && loopback.includes(url.hostname)) return url;
	if (origin) return own;
	const number = localAddress.replace('::ffff:', '');
	const reached = url.hostname.replace(/^\[|\]$/g, '') === number || url.hostname === 'localhost';
	return reached ? url : own;
}

function ownOrigin({ host }: Settings, port: number | undefined): URL {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
	return new URL(`http://${name}:${port}`);
}

function closeServer(server: ReturnType<typeof createServer>) {
	return new Promise<void>((resolve) => {
		const idle = setInterval(() => server.closeIdleConnections(), 100);
		const late = setTimeout(() => server.closeAllConnections(), patience);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(late);
			resolve();
		});
	});
}

function explain(error: Error, { host, port }: Settings): Error {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE') {
		return new Error(
			`Port ${port} on ${host} is taken, perhaps by another Longtable. Stop it, or choose another: PORT=${port + 1} npm start`
		);
	}
	if (code === 'EACCES') return new Error(`Port ${port} needs more rights. Choose one above 1023.`);
	if (code === 'EADDRNOTAVAIL')
		return new Error(`This machine has no address ${host}. Change HOST.`);
	return error;
}
