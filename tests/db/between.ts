import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door of a test's own in front of a PostgreSQL address. */
export type Between = {
	/** The address through that door. */
	address: string;
	/** Whether it hands on what comes: while not, both sides wait. */
	handsOn: boolean;
	/** Cuts every connection, and lets nobody in any more. */
	shut: () => void;
};

type Change = (bytes: Buffer) => Buffer;

/** Opens a door that hands everything on; `change` sees what the server sends. */
export async function standBetween(
	to: string,
	change: Change = (bytes) => bytes
): Promise<Between> {
	const open = new Set<Socket>();
	const server = createServer((client) => {
		const behind = connect(targetOf(to));
		for (const socket of [client, behind]) {
			open.add(socket);
			socket
				.on('error', () => {})
				.on('close', () => [client, behind].forEach((one) => one.destroy()));
		}
		client.on('data', (bytes) => between.handsOn && behind.write(bytes));
		behind.on('data', (bytes) => between.handsOn && client.write(change(bytes)));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');

	const url = new URL(to);
	url.searchParams.delete('host');
	url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const shut = () => {
		server.close();
		for (const socket of open) socket.destroy();
	};
	const between: Between = { address: url.href, handsOn: true, shut };
	return between;
}

function targetOf(address: string) {
	const { searchParams, hostname, port } = new URL(address);
	const folder = searchParams.get('host');
	return folder
		? { path: `${folder}/.s.PGSQL.${port || 5432}` }
		: { host: hostname, port: Number(port || 5432) };
}
