/** How a request reached this machine: the host it asked for, and the end of the connection here. */
export type Reached = {
	host: string | undefined;
	localAddress: string;
	localPort: number | undefined;
};

type Place = { host: string; origin: URL | undefined };

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The address that a request came to. What it claims is only believed when it is one of ours, so
 * that no page elsewhere can pretend to be this one: ORIGIN when set; without it this machine by
 * name, or by the number it was reached at. The three names of a machine for itself are alike.
 */
export function originOf({ host, localAddress, localPort }: Reached, place: Place): URL {
	const own = place.origin ?? ownOrigin(place.host, localPort);
	const claimed = `${own.protocol}//${host}`;
	const url = URL.canParse(claimed) ? new URL(new URL(claimed).origin) : own;

	if (url.port !== own.port) return own;
	if (loopback.includes(own.hostname) && loopback.includes(url.hostname)) return url;
	if (place.origin) return own;
	const number = localAddress.replace('::ffff:', '');
	const reached = [number, `[${number}]`, 'localhost'].includes(url.hostname);
	return reached ? url : own;
}

/** Where a server that listens there is opened, when nothing else is said. */
export function ownOrigin(host: string, port: number | undefined): URL {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return new URL(`http://${name}:${port}`);
}
