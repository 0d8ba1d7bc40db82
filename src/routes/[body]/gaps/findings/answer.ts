import type { GapFinding, KeptGap } from '#lib/domain/access/gap-findings.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as gapFindings from '#lib/server/gap-findings.ts';
import { gapFindingName, gapFindingText } from '#lib/words/gap-findings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { onFile, type Kept } from '../../kept-findings.ts';

/** A finding about whom services reach, in words, with what became of it. */
export interface GapShown extends Kept {
	id: string;
	name: string;
	statement: string;
	finding: GapFinding;
	links: { href: string; text: string }[];
}

/** What stands out in whom services reach, what was decided, and what closed by itself. */
export interface GapsFound {
	findings: GapShown[];
	resolved: { key: string; day: Day; statement: string }[];
}

/** Judges the services in the counties of a body on a day, with what is on file for who may see it. */
export async function findGaps(
	sql: Sql,
	body: { id: string; slug: string; stateCode: string },
	on: Day
): Promise<GapsFound> {
	const found = await gapFindings.find(sql, body, on);
	const file = await onFile<{ finding: GapFinding }>(sql, body.id, on, 'gap');
	return {
		findings: found.map(({ key, finding }) => ({
			id: key,
			finding,
			name: gapFindingName(finding.kind),
			statement: gapFindingText(finding),
			links: linksOf({ finding, key }, body.slug),
			...file.keptOf(key)
		})),
		resolved: file.resolved.map(({ key, day, facts }) => {
			return { key, day, statement: gapFindingText(facts.finding) };
		})
	};
}

function linksOf({ finding }: KeptGap, slug: string) {
	if (finding.kind === 'unknown') return [];
	if (finding.kind === 'overlap') {
		return finding.services.map(({ id, name }) => {
			return { href: `/${slug}/services/${id}`, text: name };
		});
	}
	const query = new URLSearchParams({
		service: finding.service,
		standard: finding.standard.code,
		...(finding.kind === 'county' ? { county: finding.fips } : {})
	});
	return [{ href: `/${slug}/gaps?${query}`, text: m.gap_findings_on_map() }];
}
