import * as memberships from '#lib/server/memberships.ts';
import * as networkFindings from '#lib/server/network-findings.ts';
import { keptText } from '#lib/words/strength.ts';
import { decideIn } from '../../decide.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands out in the latest wave, and what was decided about it for who may see the body's people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, runs: keeps, sees } = await parent();
	return locals.read(async (sql) => {
		const found = await networkFindings.find(sql, body.id, on, keeps);
		const known = new Map((await networkFindings.list(sql, body.id)).map((one) => [one.key, one]));
		const names = keeps ? await memberships.listNames(sql, body.id, on) : {};
		const findings = found.map(({ key, organizations, finding }) => {
			const file = known.get(key);
			return {
				id: key,
				organizations,
				kind: finding.kind,
				statement: keptText(finding),
				state: file && file.state !== 'closed' ? file.state : ('open' as const),
				version: file?.version ?? 0,
				reason: file?.reason ?? null,
				owner: file?.owner ?? null,
				dueOn: file?.dueOn ?? null,
				firstSeenOn: file?.firstSeenOn ?? null
			};
		});
		return { findings, mayDecide: keeps, maySee: sees, owners: Object.values(names) };
	});
};

/** Decides what becomes of a finding: in progress with owner and due day, accepted with a reason, open again. */
export const actions: Actions = { decide: decideIn(networkFindings) };
