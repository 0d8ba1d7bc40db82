import type { Day } from '#lib/domain/place/dates.ts';
import { usualRule } from '#lib/domain/network/ties.ts';
import { pairsSeen } from '#lib/domain/tie/agreement.ts';
import { keptFindings, type KeptFinding } from '#lib/domain/tie/kept-findings.ts';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import type { Sql } from './connect.ts';
import { decideIn } from './finding-decisions.ts';
import { close, keep } from './finding-keeping.ts';
import * as findings from './findings.ts';
import * as strengths from './strengths.ts';
import * as ties from './ties.ts';
import * as waves from './waves.ts';

// A larger network is not judged at every change.
const most = 1000;

/** What stands out in the latest wave that has closed by the usual rule, as far as whoever asks may know; empty without one or in a very large one. */
export async function find(
	sql: Sql,
	body: string,
	on: Day,
	coordinates: boolean
): Promise<KeptFinding[]> {
	const closed = (await waves.list(sql, body, on)).filter((wave) => wave.closed);
	const wave = strengths.chosen(closed, null);
	if (!wave || wave.reports === 0) return [];
	const reports = await ties.list(sql, wave.id);
	const facts = await strengths.factsOf(sql, wave, coordinates ? reports : null);
	if (facts.organizations.length > most) return [];
	return keptFindings(
		strengthOf(facts, usualRule),
		pairsSeen(facts.organizations, reports, usualRule)
	);
}

// While all waves are open, what was found before stands.
async function isWaiting(sql: Sql, body: string, on: Day) {
	const all = await waves.list(sql, body, on);
	return all.length > 0 && !all.some(({ closed }) => closed);
}

/** What was decided about them, as far as whoever asks may read it. */
export function list(sql: Sql, body: string): Promise<findings.FindingOnFile[]> {
	return findings.list(sql, body, 'network');
}

/** Judges the network and keeps what was found, as `findings.refresh` does for the table. Does nothing for who does not coordinate the body, who would see too little. */
export async function refresh(sql: Sql, body: string, on: Day): Promise<void> {
	const [mine] = await sql`select where ${body}::uuid = any (bodies_i_coordinate())`;
	if (!mine || (await isWaiting(sql, body, on))) return;
	const found = (await find(sql, body, on, true)).map(({ key, organizations, finding }) => ({
		body,
		id: key,
		kind: `network_${finding.kind}`,
		facts: { organizations, finding }
	}));
	await keep(sql, found, on);
	await close(sql, [body], found, { on, family: 'network' });
}

/** Stores a decision, putting on file first what was found but never written down; false when somebody else was first. */
export const decide = decideIn({ list, refresh });
