/** The settings in the shapes the program uses. */
export type Settings = {
	port: number;
	host: string;
	/** Undefined when not set: then the address follows from host and port. */
	origin: URL | undefined;
	databaseUrl: string | undefined;
	databaseAppUrl: string | undefined;
	databaseReplicaUrl: string | undefined;
	dataFolder: string;
	demo: boolean;
};

type Environment = Record<string, string | undefined>;

/** Reads the settings; throws a sentence about the first that cannot be understood. */
export function readSettings(environment: Environment = process.env): Settings {
	return {
		port: readPort(environment.PORT || '3000'),
		host: environment.HOST || '127.0.0.1',
		origin: environment.ORIGIN ? readOrigin(environment.ORIGIN) : undefined,
		databaseUrl: environment.DATABASE_URL || undefined,
		databaseAppUrl: environment.DATABASE_APP_URL || undefined,
		databaseReplicaUrl: environment.DATABASE_REPLICA_URL || undefined,
		dataFolder: environment.DATA_DIR || './data',
		demo: !['0', 'false', 'no', 'off'].includes((environment.DEMO ?? '').toLowerCase())
	};
}

function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Error(`PORT is "${text}". It must be a number from 0 to 65535.`);
}

function readOrigin(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url;
	throw new Error(
		`ORIGIN is "${text}". It must look like https://table.example.org, without a path.`
	);
}
