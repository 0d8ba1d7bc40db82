import { write, type Pool } from '#lib/server/connect.ts';
import { bringIn, type Door, type Order } from '#lib/server/imports/bring-in.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

/** Two bodies with a coordinator each, three counties, two sectors: enough to bring files into. */
export type World = {
	database: FreshDatabase;
	/** The door of an account. */
	door: (account: string) => Door;
	body: string;
	otherBody: string;
	coordinator: string;
	otherCoordinator: string;
	leader: string;
};

const ids = {
	body: '00000000-0000-4000-8000-00000000000a',
	otherBody: '00000000-0000-4000-8000-00000000000b',
	coordinator: '00000000-0000-4000-8000-0000000000a1',
	otherCoordinator: '00000000-0000-4000-8000-0000000000b1',
	leader: '00000000-0000-4000-8000-0000000000c1'
};

/** The day on which the tests happen. */
export const today = '2026-11-20';

/** A database with the world in it. */
export async function makeWorld(): Promise<World> {
	const database = await freshDatabase();
	await addPlaces(database.owner);
	await addBodies(database.owner);
	await addAccounts(database.owner);
	const door =
		(account: string): Door =>
		(work, about) =>
			write(database.app, { account, ...about }, work);
	return { database, door, ...ids };
}

/** Takes out everything that files brought in. */
export async function emptyWorld({ database }: World): Promise<void> {
	const tables = [
		'tie_rating',
		'tie_report',
		'wave_invitation',
		'wave',
		'attendance',
		'meeting',
		'seat_assignment',
		'staff_assignment',
		'perspective',
		'membership',
		'person',
		'service_area',
		'service_at_location',
		'service',
		'location',
		'organization',
		'catchment_county',
		'catchment',
		'demand_point',
		'import',
		'change'
	];
	await database.owner.begin(async (sql) => {
		for (const table of tables) await sql`delete from ${sql(table)}`;
	});
}

/** Brings lines in as the coordinator, or whoever is named. */
export function bring(
	world: World,
	kind: string,
	lines: string | string[],
	more: Partial<Order> & { as?: string } = {}
) {
	const { as = world.coordinator, ...order } = more;
	const bytes = Buffer.from([lines].flat().join('\n'));
	const given = { kind, bodyId: world.body, fileName: 'test.csv', bytes, today, ...order };
	return bringIn(world.door(as), given);
}

/** What a report counts, in one text: `2 added, 1 changed, 0 unchanged, 0 refused`. */
export function counts({
	added,
	changed,
	unchanged,
	refused
}: Awaited<ReturnType<typeof bring>>): string {
	return `${added} added, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused`;
}

/** Row, column and code of everything noted. */
export function codes(
	notes: { row: number | null; column: string | null; code: string }[]
): string[] {
	return notes.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

async function addPlaces(sql: Pool) {
	await sql`insert into state (code, fips, name) values ('NC', '37', 'North Carolina'), ('VA', '51', 'Virginia')`;
	await sql`
		insert into county (fips, state_code, name) values
			('37183', 'NC', 'Wake'), ('37063', 'NC', 'Durham'), ('37135', 'NC', 'Orange'), ('51137', 'VA', 'Orange')
	`;
	await sql`
		insert into sector (code, name, other_names, position) values
			('mental_health', 'Mental health', '{"behavioral health"}', 1), ('education', 'Education', '{}', 2)
	`;
}

async function addBodies(sql: Pool) {
	await sql`
		insert into body (id, slug, name, state_code) values
			(${ids.body}, 'triangle', 'Triangle', 'NC'), (${ids.otherBody}, 'coast', 'Coast', 'NC')
	`;
	await sql`
		insert into body_county (body_id, county_fips) values (${ids.body}, '37183'), (${ids.body}, '37063'), (${ids.body}, '37135')
	`;
	await sql`
		insert into seat (body_id, code, position, label, label_es, class) values
			(${ids.body}, 'S01', 1, 'Parent', 'Madre o padre', 'required'), (${ids.body}, 'S02', 2, 'School', null, 'expected')
	`;
}

async function addAccounts(sql: Pool) {
	await sql`
		insert into account (id, email, name) values
			(${ids.coordinator}, 'a@example.org', 'A'), (${ids.otherCoordinator}, 'b@example.org', 'B'),
			(${ids.leader}, 'c@example.org', 'C')
	`;
	await sql`
		insert into account_role (account_id, role, body_id, state_code) values
			(${ids.coordinator}, 'coordinator', ${ids.body}, null),
			(${ids.otherCoordinator}, 'coordinator', ${ids.otherBody}, null),
			(${ids.leader}, 'state_leader', null, 'NC')
	`;
}
