import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from './connect.ts';
import * as findings from './findings.ts';

/** A family of findings beside the table's: how its findings on file are listed, and how they are judged again. */
export interface Judgement {
	list: (sql: Sql, body: string) => Promise<findings.FindingOnFile[]>;
	refresh: (sql: Sql, body: string, on: Day) => Promise<void>;
}

/** How a decision about a finding of a family is stored, on file first when it never was; false when somebody else was first. */
export function decideIn({ list, refresh }: Judgement) {
	return async (sql: Sql, body: string, decision: findings.Decision, on: Day): Promise<boolean> => {
		const before = (await list(sql, body)).find(({ key }) => key === decision.key);
		if (before && before.state !== 'closed') return findings.change(sql, body, decision, on);
		if (decision.version !== (before?.version ?? 0)) return false;
		await refresh(sql, body, on);
		const now = (await list(sql, body)).find(({ key }) => key === decision.key);
		if (!now) return false;
		return findings.change(sql, body, { ...decision, version: now.version }, on);
	};
}
