import type { Joined } from '../domain/agreement/agreement-findings.ts';
import type { Responders } from '../domain/agreement/trainings.ts';
import { workFindings, type KeptWork, type WorkFacts } from '../domain/agreement/work-findings.ts';
import { isCrisisTeam } from '../domain/partner/kinds.ts';
import type { PartnerOrganization } from '../domain/partner/facts.ts';
import type { Day } from '../domain/place/dates.ts';
import * as agreements from './agreements.ts';
import type { Sql } from './connect.ts';
import { decideIn } from './finding-decisions.ts';
import { close, keep } from './finding-keeping.ts';
import * as findings from './findings.ts';
import * as jointActivities from './joint-activities.ts';
import * as partnerships from './partnerships.ts';
import * as partners from './partners.ts';
import * as plans from './plans.ts';
import * as responses from './responses.ts';

/** What stands out in the work between the organizations of a body on a day. For who may see its people: others read too little of it. */
export async function find(sql: Sql, body: string, on: Day): Promise<KeptWork[]> {
	return workFindings(await factsOf(sql, body, on), on);
}

/** What was decided about them, as far as whoever asks may read it. */
export function list(sql: Sql, body: string): Promise<findings.FindingOnFile[]> {
	return findings.list(sql, body, 'work');
}

/**
 * Judges bodies that keep something of this kind, or did, and keeps what was found, as `findings.refreshAll` does for
 * tables. Does nothing for who does not run a body.
 */
export async function refreshAll(sql: Sql, bodies: string[], on: Day): Promise<void> {
	for (const body of await listKeeping(sql, bodies)) {
		const found = (await find(sql, body, on)).map(({ key, finding }) => {
			return { body, id: key, kind: `work_${finding.kind}`, facts: { finding } };
		});
		await keep(sql, found, on);
		await close(sql, [body], found, { on, family: 'work' });
	}
}

/** The same for one body. */
export function refresh(sql: Sql, body: string, on: Day): Promise<void> {
	return refreshAll(sql, [body], on);
}

/** Stores a decision, putting on file first what was found but never written down; false when somebody else was first. */
export const decide = decideIn({ list, refresh });

async function listKeeping(sql: Sql, bodies: string[]): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		select b.id from unnest(${bodies}::uuid[]) as b (id)
		where b.id = any (bodies_i_run()) and (
			exists (select from agreement a where a.body_id = b.id)
			or exists (select from joint_activity a where a.body_id = b.id)
			or exists (select from partnership p where p.body_id = b.id)
			or exists (select from protocol p where p.body_id = b.id)
			or exists (select from call_path p where p.body_id = b.id)
			or exists (select from finding f where f.body_id = b.id and f.kind like 'work\\_%' and f.state <> 'closed')
		)
		order by b.id
	`;
	return rows.map(({ id }) => id);
}

async function factsOf(sql: Sql, body: string, on: Day): Promise<WorkFacts> {
	const protocols = await responses.listProtocols(sql, body);
	const paths = await responses.listPaths(sql, body);
	const groups = await responses.listGroups(sql, body);
	const responders = await respondersOf(sql, body, on);
	return {
		...{ agreements: await agreements.list(sql, body), joined: await listJoined(sql, body, on) },
		activities: await jointActivities.list(sql, body),
		planned: await jointActivities.listPlanned(sql, body),
		partnerships: await partnerships.list(sql, body),
		tasks: await plans.listTasks(sql, body),
		...{ protocols, paths, responders, counties: responders.counties },
		keepsResponse: protocols.length + paths.length + groups.length > 0
	};
}

// Whoever came as a guest or keeps the table together did not join for an organization.
function listJoined(sql: Sql, body: string, on: Day): Promise<Joined[]> {
	return sql<Joined[]>`
		select o.id, o.name, min(lower(m.during)) as day
		from membership m join organization o on o.id = m.organization_id
		where m.body_id = ${body} and m.role not in ('coordinator', 'guest')
		group by o.id
		having bool_or(m.during @> ${on}::date) and bool_and(lower(m.during) is not null)
		order by o.name
	`;
}

/** Who responds to a crisis in the counties of a body on a day: law enforcement and the team, at the table or in what was done together. */
export async function respondersOf(sql: Sql, body: string, on: Day): Promise<Responders> {
	const counties = await sql<{ fips: string; name: string }[]>`
		select c.fips, c.name from body_county b join county c on c.fips = b.county_fips
		where b.body_id = ${body} and b.during @> ${on}::date order by c.name
	`;
	const ids = await sql<{ id: string }[]>`
		select organization_id as id from organizations_at(${body}, ${on})
		union select unnest(organizations) from joint_activity where body_id = ${body}
	`;
	const here = await partners.listOrganizations(
		sql,
		ids.map(({ id }) => id)
	);
	return {
		counties: [...counties],
		police: here.filter(isPolice).map(({ id, servedCounties, siteCounties }) => {
			return { id, counties: [...new Set([...servedCounties, ...siteCounties])] };
		}),
		team: here.filter(isCrisisTeam).map(({ id }) => id)
	};
}

function isPolice({ sector, otherSectors }: PartnerOrganization): boolean {
	return [sector, ...otherSectors].includes('law_enforcement');
}
