import { error } from '@sveltejs/kit';
import { agreementsOn, type AgreementSeen } from '#lib/domain/agreement/agreements.ts';
import { omit } from '#lib/domain/omit.ts';
import { agreementsBehind, behind } from '#lib/domain/partner/behind.ts';
import { candidatesFor, type Candidate } from '#lib/domain/partner/candidates.ts';
import { partnerFindings, type PartnerFinding } from '#lib/domain/partner/findings.ts';
import { crisisTemplates, partnersOf, type PartnerMap } from '#lib/domain/partner/partners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Protocol } from '#lib/domain/response/protocols.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as partners from '#lib/server/partners.ts';
import * as responses from '#lib/server/responses.ts';
import { factsByBody, type Table } from '#lib/server/rosters.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** The partners of a body on a day, whom to ask for those it lacks, and the list the types come from. */
export interface PartnerAnswer {
	on: Day;
	template: Omit<partners.PartnerTemplate, 'types'>;
	map: PartnerMap;
	findings: PartnerFinding[];
	/** By the code of the type. */
	candidates: Record<string, Candidate[]>;
	/** Agreements in force with the team that whoever asks may read, by the id of the organization. */
	agreements: Record<string, AgreementSeen[]>;
	/** Approved protocols with the team, likewise. */
	protocols: Record<string, Protocol[]>;
}

/** Judges the partners of a body by the list asked for in the address, or by that of a mobile crisis team; 404 without such a list. */
export async function askPartners(
	sql: Sql,
	table: Table,
	on: Day,
	code: string | null
): Promise<PartnerAnswer> {
	const asked = code || crisisTemplates[0]!;
	const [judged, around, kept, protocols] = await Promise.all([
		judgePartners(sql, table, on, asked),
		partners.listAround(sql, table.id, on),
		agreements.list(sql, table.id),
		responses.listProtocols(sql, table.id)
	]);
	if (!judged) error(404, m.partners_none_template({ code: asked.slice(0, 60) }));
	const { found, facts, map } = judged;
	return {
		on,
		template: omit(found, 'types'),
		map,
		findings: partnerFindings(map),
		candidates: candidatesFor(map, facts, around),
		agreements: agreementsBehind(map, agreementsOn(kept, on)),
		protocols: behind(
			map,
			protocols.filter(({ approvedOn }) => approvedOn !== null && approvedOn <= on)
		)
	};
}

/** The ties a mobile crisis team is asked to have, as the page of partners judges them; null when their list is not in force or nobody is on record. */
export async function askRequiredTies(sql: Sql, table: Table, on: Day): Promise<PartnerMap | null> {
	const judged = await judgePartners(sql, table, on, crisisTemplates[0]!);
	return judged?.map.recorded ? judged.map : null;
}

async function judgePartners(sql: Sql, table: Table, on: Day, code: string) {
	const [found, rosters] = await Promise.all([
		partners.findTemplate(sql, code, on),
		factsByBody(sql, [table], on)
	]);
	if (!found) return null;
	const facts = (await partners.factsByBody(sql, rosters, found, on)).get(table.id)!;
	return { found, facts, map: partnersOf(facts) };
}
