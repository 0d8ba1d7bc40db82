import { read, write, type Sql } from '#lib/server/connect.ts';
import { freshDatabase } from './database.ts';

/** A state with two counties, one body, and an account of each kind: enough to try reading and writing records. */
export async function smallWorld() {
	const database = await freshDatabase();
	const sql = database.owner;
	await sql`insert into state (code, fips, name) values ('AA', '90', 'Aland')`;
	await sql`
		insert into county (fips, state_code, name, children)
		values ('90001', 'AA', 'Alder', 1000), ('90003', 'AA', 'Birch', 500)
	`;
	await sql`insert into sector (code, name, position) values ('courts', 'Courts', 1), ('education', 'Education', 2)`;
	const [body, other] = await sql<{ id: string }[]>`
		insert into body (slug, name, state_code) values ('alder', 'Alder Table', 'AA'), ('birch', 'Birch Table', 'AA') returning id
	`;
	await sql`insert into body_county (body_id, county_fips) values (${body!.id}, '90001'), (${body!.id}, '90003')`;
	const accounts = await sql<{ id: string }[]>`
		insert into account (email, name) values
			('c@example.org', 'Coordinator'), ('m@example.org', 'Member'), ('o@example.org', 'Other coordinator')
		returning id
	`;
	const [coordinator, member, outsider] = accounts.map(({ id }) => id) as [string, string, string];
	await sql`
		insert into account_role (account_id, role, body_id) values
			(${coordinator}, 'coordinator', ${body!.id}), (${member}, 'member', ${body!.id}), (${outsider}, 'coordinator', ${other!.id})
	`;
	return {
		database,
		body: body!.id,
		other: other!.id,
		coordinator,
		member,
		outsider,
		/** Reads as the application, in the name of an account; null is a visitor. */
		reads: <T>(account: string | null, work: (sql: Sql) => Promise<T>) =>
			read(database.app, { account }, work),
		/** Writes as the application, in the name of an account; null is a visitor. */
		writes: <T>(account: string | null, work: (sql: Sql) => Promise<T>) =>
			write(database.app, { account }, work),
		close: database.close
	};
}

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;

/** The code the database refuses some work with; null when it is done. */
export function refusal(work: Promise<unknown>): Promise<string | null> {
	return work.then(
		() => null,
		({ code }: { code: string }) => code
	);
}
