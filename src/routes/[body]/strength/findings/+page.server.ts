import type { KeptFinding } from '#lib/domain/tie/kept-findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import * as networkFindings from '#lib/server/network-findings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { findingName, keptText } from '#lib/words/strength.ts';
import { decideIn } from '../../decide.ts';
import { onFile, takeBack } from '../../kept-findings.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands out in the latest wave, and what was decided about it for who may see the body's people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, runs: keeps, coordinates, sees } = await parent();
	return locals.read(async (sql) => {
		const found = await networkFindings.find(sql, body.id, on, coordinates);
		const file = await onFile<Pick<KeptFinding, 'finding'>>(sql, body.id, on, 'network');
		const names = keeps ? await memberships.listNames(sql, body.id, on) : {};
		const findings = found.map(({ key, organizations, finding }) => ({
			id: key,
			name: findingName(finding.kind),
			statement: keptText(finding),
			links:
				finding.kind === 'cut_point' || finding.kind === 'hub'
					? [whatIf(body.slug, organizations[0] ?? '')]
					: [],
			...file.keptOf(key)
		}));
		const resolved = file.resolved.map(({ key, day, facts }) => {
			return { key, day, statement: keptText(facts.finding) };
		});
		return { findings, resolved, mayDecide: keeps, maySee: sees, owners: Object.values(names) };
	});
};

/** Decides what becomes of a finding: in progress with owner and due day, accepted with a reason, open again; and takes that back. */
export const actions: Actions = { decide: decideIn(networkFindings), takeBack };

function whatIf(slug: string, organization: string) {
	const href = `/${slug}/strength/what-if?leaves=${organization}`;
	return { href, text: m.picture_what_if_leaves() };
}
