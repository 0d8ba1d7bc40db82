import type { CallPath } from '../domain/response/call-paths.ts';
import type { AffectedGroup } from '../domain/response/flow.ts';
import type { Protocol } from '../domain/response/protocols.ts';
import type { PartnerRole } from '../domain/response/roles.ts';
import type { Sql } from './connect.ts';
import { named } from './named-organizations.ts';

/** What people fill in about a protocol. */
export type ProtocolInput = Omit<Protocol, 'id' | 'version' | 'parties'> & { parties: string[] };

/** What people fill in about a group that a step of the response touches. */
export type GroupInput = Omit<AffectedGroup, 'id' | 'version' | 'organizations'> & {
	organizations: string[];
};

/** What people fill in about the way of a call. */
export type PathInput = Omit<CallPath, 'id' | 'version' | 'answeredBy'> & {
	answeredById: string | null;
};

/** The protocols of a body that whoever asks may read: all for its own people, the open ones for others; by title. */
export function listProtocols(sql: Sql, body: string): Promise<Protocol[]> {
	return sql<Protocol[]>`
		select id, topic, title, ${named(sql, 'p.parties')} as parties, summary, authors, approved_on, without_lived_why,
			review_on, counties, open_to_all, version
		from protocol p where body_id = ${body} order by lower(title), id
	`;
}

/** The groups that the steps of a body's response touch, by name: for its own people, for others nothing. */
export function listGroups(sql: Sql, body: string): Promise<AffectedGroup[]> {
	return sql<AffectedGroup[]>`
		select id, step, name, ${named(sql, 'g.organizations')} as organizations, version
		from affected_group g where body_id = ${body} order by lower(name), id
	`;
}

/** Where calls go from the counties of a body: for anyone. */
export function listPaths(sql: Sql, body: string): Promise<CallPath[]> {
	return sql<CallPath[]>`
		select p.id, p.county_fips, p.number, p.dispatch_rule, p.agreement_id, p.police_role, p.version,
			case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as answered_by
		from call_path p left join organization o on o.id = p.answered_by_id
		where p.body_id = ${body} order by p.county_fips, p.number
	`;
}

/** What people fill in about the role of a partner. */
export type RoleInput = Omit<PartnerRole, 'id' | 'version' | 'organization'> & {
	organizationId: string;
};

/** The roles of partners that whoever asks may read: all for the body's own people, the open ones for others. */
export function listRoles(sql: Sql, body: string): Promise<PartnerRole[]> {
	return sql<PartnerRole[]>`
		select r.id, jsonb_build_object('id', o.id, 'name', o.name) as organization, r.step, r.does, r.contact, r.hours,
			r.open_to_all, r.version
		from partner_role r join organization o on o.id = r.organization_id
		where r.body_id = ${body} order by lower(o.name), r.step
	`;
}
