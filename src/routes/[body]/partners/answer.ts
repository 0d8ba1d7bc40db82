import { error } from '@sveltejs/kit';
import { omit } from '#lib/domain/omit.ts';
import { candidatesFor, type Candidate } from '#lib/domain/partner/candidates.ts';
import { partnerFindings, type PartnerFinding } from '#lib/domain/partner/findings.ts';
import { crisisTemplates, partnersOf, type PartnerMap } from '#lib/domain/partner/partners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as partners from '#lib/server/partners.ts';
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
}

/** Judges the partners of a body by the list asked for in the address, or by that of a mobile crisis team; 404 without such a list. */
export async function askPartners(
	sql: Sql,
	table: Table,
	on: Day,
	code: string | null
): Promise<PartnerAnswer> {
	const asked = code || crisisTemplates[0]!;
	const [found, rosters, around] = await Promise.all([
		partners.findTemplate(sql, asked, on),
		factsByBody(sql, [table], on),
		partners.listAround(sql, table.id, on)
	]);
	if (!found) error(404, m.partners_none_template({ code: asked.slice(0, 60) }));
	const facts = (await partners.factsByBody(sql, rosters, found, on)).get(table.id)!;
	const map = partnersOf(facts);
	return {
		on,
		template: omit(found, 'types'),
		map,
		findings: partnerFindings(map),
		candidates: candidatesFor(map, facts, around)
	};
}
