import type { Day } from '#lib/domain/place/dates.ts';
import type { Pool, Sql } from './connect.ts';
import { addAccounts, admitAccounts, listAccounts, type DemoAccount } from './seed/accounts.ts';
import { catchmentManagers, countyAgencies } from './seed/agencies.ts';
import { addBodies } from './seed/body.ts';
import { addCatchments, addRiverlandCatchment } from './seed/catchments.ts';
import {
	collaborativeOrganizations,
	collaboratives,
	collaborativesByName
} from './seed/collaboratives.ts';
import { addOrganizations } from './seed/organizations.ts';
import { addNorthCarolina, addRiverland } from './seed/places.ts';
import { addSectors } from './seed/sectors.ts';
import { addAgreements } from './seed/agreements.ts';
import { addAssistance } from './seed/assistance.ts';
import { addWorkingTogether } from './seed/working-together.ts';
import { addResponse } from './seed/response.ts';
import { addLogs } from './seed/logs.ts';
import { addPractices } from './seed/practices.ts';
import { addPositions } from './seed/positions.ts';
import { addPlan } from './seed/plan.ts';
import { addServices } from './seed/services.ts';
import { addStandards } from './seed/standards.ts';
import { addTables } from './seed/tables.ts';
import { addTemplates } from './seed/templates.ts';
import { addTies } from './seed/ties.ts';
import { threeRivers, threeRiversOrganizations } from './seed/three-rivers.ts';

const lock = 7_265_111;

/**
 * Brings in what every instance needs, and the demonstration when asked for and the database has no body yet.
 * All or nothing, and a second time nothing. Returns the demonstration's accounts, none without it: then none may sign in.
 */
export async function seed(
	owner: Pool,
	{ demo, on = new Date().toISOString().slice(0, 10) }: { demo: boolean; on?: Day }
): Promise<{ accounts: DemoAccount[] }> {
	return owner.begin(async (sql) => {
		await sql`select pg_advisory_xact_lock(${lock}), set_config('app.note', 'seed', true)`;
		await addSectors(sql);
		await addTemplates(sql);
		await addPlaces(sql);
		await addStandards(sql);
		if (demo && (await isEmpty(sql))) await addDemo(sql, on);
		await admitAccounts(sql, demo);
		return { accounts: demo ? await listAccounts(sql) : [] };
	});
}

async function addPlaces(sql: Sql) {
	const [known] = await sql`select from state where code = 'NC'`;
	if (known) return;
	await addNorthCarolina(sql);
	await addCatchments(sql);
}

async function isEmpty(sql: Sql): Promise<boolean> {
	const [body] = await sql`select from body limit 1`;
	return !body;
}

async function addDemo(sql: Sql, on: Day) {
	const bodies = [threeRivers(on), ...collaboratives(on), ...collaborativesByName()];
	await addRiverland(sql);
	await addRiverlandCatchment(sql);
	await addBodies(sql, bodies);
	await addOrganizations(sql, [
		...threeRiversOrganizations(on),
		...catchmentManagers(),
		...countyAgencies(),
		...collaborativeOrganizations()
	]);
	await addTables(sql, bodies);
	await addTies(sql, on);
	await addServices(sql);
	await addAgreements(sql, on);
	await addPlan(sql, on);
	await addResponse(sql, on);
	await addWorkingTogether(sql, on);
	await addAssistance(sql, on);
	await addLogs(sql, on);
	await addPositions(sql, on);
	await addPractices(sql, on);
	await addAccounts(sql);
}
