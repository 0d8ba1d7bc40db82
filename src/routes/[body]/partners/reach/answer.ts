import { gapsOf, type Gaps } from '#lib/domain/access/gaps.ts';
import {
	countiesReached,
	startsOf,
	withinMinutes,
	type CountyReach
} from '#lib/domain/access/response-reach.ts';
import type { Travel } from '#lib/domain/access/travel.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { bylaws, type Bylaws } from '#lib/domain/roster/bylaws.ts';
import { sitesOf, type Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as services from '#lib/server/services.ts';
import { peopleAround } from '../../gaps/facts.ts';
import { drivesFor } from '../../gaps/travel.ts';

type Asker = Parameters<typeof drivesFor>[0];

/** A place that a team starts from. */
export interface Start {
	service: string;
	organization: string;
	places: number;
}

/** Which counties and how many people lie within a body's own time from where mobile crisis teams start. */
export interface TeamReach extends Pick<Gaps, 'basis' | 'reached'> {
	/** The time the body has set, or the usual one. */
	minutes: number;
	/** Whether the body has set it. */
	isOwn: boolean;
	travel: Travel;
	/** Points where people live; counties for which that is estimated. */
	demand: { cells: number; estimated: string[]; unknown: string[] };
	supply: { services: number; starts: Start[]; sites: number; hidden: number };
	counties: CountyReach[];
}

/** Judges the counties of a body by its own time. No transaction is open while a routing engine is asked. */
export async function askTeamReach(
	locals: Asker,
	bodyOf: (sql: Sql) => Promise<{ id: string; bylaws: Partial<Bylaws> }>,
	on: Day
): Promise<TeamReach> {
	const facts = await locals.read(async (sql) => {
		const body = await bodyOf(sql);
		const minutes = bylaws(body.bylaws).responseMinutes;
		const standard = withinMinutes(minutes);
		const [around, offered] = await Promise.all([
			peopleAround(sql, body, on, standard),
			services.listOffered(sql, { crisisRole: 'respond' })
		]);
		const isOwn = body.bylaws.responseMinutes !== undefined;
		return { ...around, minutes, standard, isOwn, site: null, offered: startsOf(offered) };
	});
	const { demand, counties, offered, standard, minutes, isOwn } = facts;
	const { travel, book } = await drivesFor(locals, facts, new Date());
	const gaps = gapsOf(demand, offered, counties, standard, book);
	const { estimated, unknown } = demand;
	return {
		minutes,
		isOwn,
		travel,
		basis: gaps.basis,
		demand: { cells: gaps.demand.cells, estimated, unknown },
		reached: gaps.reached,
		supply: supplyOf(offered),
		counties: countiesReached(gaps)
	};
}

function supplyOf(offered: Offered[]): TeamReach['supply'] {
	return {
		services: offered.length,
		sites: sitesOf(offered).length,
		hidden: offered.reduce((sum, { hidden }) => sum + hidden, 0),
		starts: offered
			.filter(({ places }) => places.length > 0)
			.map(({ name, organization, places }) => {
				return { service: name, organization, places: places.length };
			})
	};
}
