import type { Sql } from '#lib/server/connect.ts';
import { makeSites } from './sites.ts';
import { makeTables } from './tables.ts';
import { addStates } from './states.ts';

/** How large a made-up nation is. */
export interface NationSize {
	bodies: number;
	/** Places where services are given. */
	sites: number;
	/** Meetings of each table, one a month. */
	months: number;
	until: string;
}

/** Every county of the fifty states and the District of Columbia, 2,000 tables, 1,000,000 places of services. */
export function largeNation(until: string): NationSize {
	return { bodies: 2000, sites: 1_000_000, months: 12, until };
}

/**
 * Adds the states and counties that are not there yet, as they are, and fills all of them with made-up tables (as many as
 * their part of the counties) and services, always the same ones.
 */
export async function makeNation(sql: Sql, size: NationSize): Promise<void> {
	await addStates(sql);
	const states = await sql<{ code: string; counties: number }[]>`
		select s.code, count(*)::integer as counties from state s join county c on c.state_code = s.code
		where not s.invented group by s.code order by s.code
	`;
	for (const { state, bodies } of shares(states, size.bodies)) {
		await makeTables(sql, {
			state,
			prefix: `made-${state.toLowerCase()}`,
			bodies,
			seats: 20,
			members: 30,
			months: size.months,
			until: size.until
		});
	}
	await makeSites(sql, size.sites);
}

// What is left over by rounding goes from state to state, so that the sum is right.
function shares(states: { code: string; counties: number }[], bodies: number) {
	const all = states.reduce((sum, { counties }) => sum + counties, 0);
	let [counted, given] = [0, 0];
	return states.map(({ code, counties }) => {
		counted += counties;
		const upTo = Math.round((bodies * counted) / all);
		const own = upTo - given;
		given = upTo;
		return { state: code, bodies: own };
	});
}
