import postgres from 'postgres';

/** What a query runs on: a pool or a transaction alike. */
export type Sql = postgres.ISql;

/** A pool of connections as one role. */
export type Pool = postgres.Sql;

/** In whose name a transaction runs: an account (none for a visitor), during which import, and why. */
export type Who = { account: string | null; import?: string; note?: string };

const identity = (value: string) => value;

/** Days stay `YYYY-MM-DD`, so that no time zone can move them; counts and sums become numbers. */
const types = {
	day: { to: 1082, from: [1082], serialize: identity, parse: identity },
	whole: { to: 20, from: [20], serialize: String, parse: Number },
	decimal: { to: 1700, from: [1700], serialize: String, parse: Number }
};

/** A pool for a PostgreSQL address. A Unix socket is named as libpq does: `?host=/folder`. */
export function connect(address: string, options: postgres.Options<Record<string, never>> = {}) {
	const { url, socket } = separateSocket(address);

	return postgres(url, {
		max: 10,
		connect_timeout: 5,
		idle_timeout: 60,
		onnotice: () => {},
		transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
		...options,
		...(socket ? { host: socket } : {}),
		connection: { application_name: 'longtable', TimeZone: 'UTC', ...options.connection },
		types: types as never
	}) as Pool;
}

/** Does the work in one transaction that can only read, seeing what this account may see. */
export function read<T>(pool: Pool, who: Who, work: (sql: Sql) => Promise<T>): Promise<T> {
	return transact(pool, 'read only', who, work);
}

/** Does the work in one transaction, all or nothing; every change is logged under this account. */
export function write<T>(pool: Pool, who: Who, work: (sql: Sql) => Promise<T>): Promise<T> {
	return transact(pool, 'read write', who, work);
}

async function transact<T>(pool: Pool, mode: string, who: Who, work: (sql: Sql) => Promise<T>) {
	// Wrapped in an object, since the driver would wait for each member of a returned array.
	const { result } = await pool.begin(mode, async (sql) => {
		await nameViewer(sql, who);
		return { result: await work(sql) };
	});

	return result;
}

// Local to the transaction: a session setting would answer the next request on this connection too.
function nameViewer(sql: Sql, who: Who) {
	return sql`
		select
			set_config('app.account', ${who.account ?? ''}, true),
			set_config('app.import', ${who.import ?? ''}, true),
			set_config('app.note', ${who.note ?? ''}, true),
			set_config('statement_timeout', '30s', true),
			set_config('lock_timeout', '10s', true),
			set_config('idle_in_transaction_session_timeout', '60s', true)
	`;
}

// The driver knows sockets only as an option, and would send an unknown `host` to the server.
function separateSocket(address: string) {
	const url = new URL(address);
	const socket = url.searchParams.get('host');
	url.searchParams.delete('host');
	return { url: url.href, socket };
}

/** Throws a sentence when this role could see past row-level security. */
export async function refuseIfPowerful(sql: Sql): Promise<void> {
	const [role] = await sql<{ name: string; superuser: boolean; bypass: boolean; owns: boolean }[]>`
		select
			rolname as name,
			rolsuper as superuser,
			rolbypassrls as bypass,
			exists (
				select from pg_class
				where relkind in ('r', 'p')
					and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
					and pg_has_role(current_user, relowner, 'member')
			) as owns
		from pg_roles
		where rolname = current_user
	`;
	const why =
		(role?.superuser && 'it is a superuser') ||
		(role?.bypass && 'it may bypass row-level security') ||
		(role?.owns && 'it owns tables');

	if (why) {
		throw new Error(
			`Longtable does not serve as the database role "${role?.name}": ${why}, so rules about who may see what would not hold. Use a role that is only a member of longtable_app.`
		);
	}
}
