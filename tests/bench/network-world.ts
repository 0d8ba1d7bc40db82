import { connect, type Pool } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { shapes, tiesIn } from './network-shapes.ts';

const body = 'foothills';

/** How large the network is: organizations and ties. */
export const [size, ties] = [20_000, 120_000];

/** The address of a page about the large network. */
export function largePage(page: string): string {
	return `${body}/${page}?wave=Large`;
}

/** Fills the database of a running application, unless it was filled before. */
export async function fillOnce(dataFolder: string): Promise<void> {
	const { ownerAddress } = await openDatabase({ ...readSettings(), dataFolder }, { share: true });
	const owner = connect(ownerAddress);
	const [filled] = await owner`select from wave where name = 'Large'`;
	if (!filled) await fill(owner);
	await owner.end();
}

// A closed wave of organizations in groups whose ties both sides report alike; what triggers do for each row is left out.
async function fill(owner: Pool) {
	const pairs = tiesIn(shapes.groups(size, ties));
	const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
	await owner.begin(async (sql) => {
		const tables = ['organization', 'wave', 'wave_invitation', 'tie_report'];
		for (const table of tables) await sql`alter table ${sql(table)} disable trigger user`;
		await sql`
			insert into organization (id, name, county_fips, sector_code, invented)
			select md5('n' || n)::uuid, 'Network organization ' || n, c.fips[1 + n % cardinality(c.fips)],
				s.codes[1 + n % cardinality(s.codes)], true
			from generate_series(0, ${size - 1}::integer) n,
				(select array_agg(fips order by fips) as fips from county where state_code = 'NC') c,
				(select array_agg(code order by code) as codes from sector) s
		`;
		const [wave] = await sql<{ id: string; bodyId: string }[]>`
			insert into wave (body_id, name, opens_on, closes_on, invented)
			select id, 'Large', current_date - 60, current_date - 30, true from body where slug = ${body}
			returning id, body_id
		`;
		const { id, bodyId } = wave!;
		await sql`
			insert into wave_invitation (body_id, wave_id, organization_id)
			select ${bodyId}, ${id}, md5('n' || n)::uuid from generate_series(0, ${size - 1}::integer) n
		`;
		await sql`
			insert into tie_report (body_id, wave_id, from_organization_id, to_organization_id, level, invented)
			select ${bodyId}, ${id}, md5('n' || side.one)::uuid, md5('n' || side.other)::uuid, 2 + (a + b) % 4, true
			from unnest(${a}::integer[], ${b}::integer[]) tie (a, b), lateral (values (a, b), (b, a)) side (one, other)
		`;
		for (const table of tables) await sql`alter table ${sql(table)} enable trigger user`;
	});
	await owner`vacuum analyze organization, wave, wave_invitation, tie_report`;
}
