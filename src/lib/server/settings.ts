/** What can be set from outside, with the value when it is not, and what it is for. */
export const variables = [
	{ name: 'PORT', value: '3000', use: 'The port the application listens on.' },
	{ name: 'HOST', value: '127.0.0.1', use: 'The network address it listens on.' },
	{
		name: 'ORIGIN',
		value: 'http://HOST:PORT',
		use: 'The address people type, such as https://table.example.org. Needed behind a proxy.'
	},
	{
		name: 'DATABASE_URL',
		value: '',
		use: 'A PostgreSQL 15 or newer of your own. Without it, an embedded PostgreSQL 18 is started and stopped with the application.'
	},
	{
		name: 'DATABASE_APP_URL',
		value: '',
		use: 'The address the application itself uses, when the role of DATABASE_URL may not create one.'
	},
	{ name: 'DATA_DIR', value: './data', use: 'Where the embedded PostgreSQL keeps its files.' },
	{ name: 'DEMO', value: '1', use: '0 for no demo data and no demo accounts.' },
	{
		name: 'SMTP_URL',
		value: '',
		use: 'The mail server for invitations and new passwords, such as smtps://user:password@mail.example.org. Without it, links are shown or printed instead of sent.'
	},
	{ name: 'MAIL_FROM', value: '', use: 'The sender of that mail, such as table@example.org.' },
	{
		name: 'BODY_SIZE_LIMIT',
		value: '22M',
		use: 'The largest request taken; imports count their own 20 MB.'
	}
] as const;

/** The settings in the shapes the program uses. */
export type Settings = {
	port: number;
	host: string;
	/** Undefined when not set: then the address follows from host and port. */
	origin: URL | undefined;
	databaseUrl: string | undefined;
	databaseAppUrl: string | undefined;
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
