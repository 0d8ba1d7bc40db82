import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import * as bodies from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { Decision, FindingOnFile } from '#lib/server/findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../forms.ts';
import { today } from '../on.ts';
import { decisionOf, decisionSchema, problemOf } from './missing/decision.ts';

/** Where findings of one family are kept. */
interface Findings {
	list: (sql: Sql, body: string) => Promise<FindingOnFile[]>;
	decide: (sql: Sql, body: string, decision: Decision, on: Day) => Promise<boolean>;
}

type Asked = Pick<RequestEvent, 'locals' | 'request'> & { params: { body: string } };

/** The form action that decides what becomes of a finding: in progress with owner and due day, accepted with a reason, open again. */
export function decideIn(findings: Findings) {
	return async ({ locals, params, request }: Asked) => {
		if (!runs(locals.viewer, params.body)) error(403, m.errors_not_yours());
		const parsed = parse(decisionSchema, await request.formData());
		const { values } = parsed;
		const key = String(values.key ?? '');
		if (!parsed.ok) {
			const problem = parsed.errors.dueOn ?? parsed.errors.owner ?? parsed.errors.reason;
			return fail(400, { key, values, problem: problem ?? m.errors_title() });
		}
		const asked = parsed.output;
		const problem = await locals.write(async (sql) => {
			const body = await bodies.find(sql, params.body, today());
			if (!body) return m.errors_conflict();
			const known = (await findings.list(sql, body.id)).find((each) => each.key === key);
			const wrong = problemOf(asked, known?.dueOn ?? null, today());
			if (wrong) return wrong;
			const decision = decisionOf(asked, await memberships.listNames(sql, body.id, today()));
			const saved = await findings.decide(sql, body.id, decision, today());
			return saved ? null : m.errors_conflict();
		});
		if (problem === m.errors_conflict()) return fail(409, { key, values, problem });
		if (problem) return fail(400, { key, values, problem });
		return { key, state: asked.state };
	};
}
