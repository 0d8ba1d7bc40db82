import { cellsOf } from '#lib/domain/access/cells.ts';
import { gapFindings, type JudgedService, type KeptGap } from '#lib/domain/access/gap-findings.ts';
import { gapsOf } from '#lib/domain/access/gaps.ts';
import { usualStandard, type Standard } from '#lib/domain/access/standard.ts';
import { extentOf } from '#lib/domain/place/shape.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from './connect.ts';
import * as demandPoints from './demand-points.ts';
import { decideIn } from './finding-decisions.ts';
import { close, keep } from './finding-keeping.ts';
import * as findings from './findings.ts';
import * as services from './services.ts';
import * as standards from './standards.ts';

type Asked = { id: string; stateCode: string };

// A larger directory is not judged at every change.
const most = 20_000;

/** The active services, read once for all bodies that are judged together. */
interface Supply {
	types: services.TypeOnFile[];
	offered: (type: string) => Promise<Offered[]>;
}

/**
 * What stands out in whom services reach in the counties of a body, each kind on file or with a standard of the body's own
 * judged by its usual standard; drives by their straight line. Empty without counties or for a very large directory.
 */
export async function find(sql: Sql, body: Asked, on: Day): Promise<KeptGap[]> {
	const supply = await supplyOf(sql);
	return supply ? findWith(sql, supply, body, on) : [];
}

async function supplyOf(sql: Sql): Promise<Supply | null> {
	const types = await services.listTypes(sql);
	if (types.reduce((sum, { services }) => sum + services, 0) > most) return null;
	const known = new Map<string, Promise<Offered[]>>();
	return {
		types,
		offered: (type) => {
			const offered = known.get(type) ?? services.listOffered(sql, type);
			known.set(type, offered);
			return offered;
		}
	};
}

async function findWith(
	sql: Sql,
	{ types, offered }: Supply,
	body: Asked,
	on: Day
): Promise<KeptGap[]> {
	const counties = await demandPoints.listCounties(sql, body.id, on);
	const known = await standards.list(sql, body.id);
	const extent = extentOf(counties.flatMap(({ shape }) => shape ?? []));
	const fips = counties.map((county) => county.fips);
	const demand = cellsOf(counties, await demandPoints.listWithin(sql, fips, extent));

	const judged: JudgedService[] = [];
	for (const service of counties.length > 0 ? kindsOf(types, known) : []) {
		const standard = usualStandard(known, service, body.stateCode);
		if (!standard) continue;
		const list = await offered(service);
		const gaps = gapsOf(demand, list, counties, standard);
		judged.push({ service, standard, services: list.length, gaps });
	}
	return gapFindings(judged, demand.unknown);
}

// Each kind once, however it is written.
function kindsOf(types: services.TypeOnFile[], known: Standard[]): string[] {
	const own = known.filter(({ bodyId }) => bodyId !== null);
	const all = [
		...types.map(({ type }) => type),
		...own.flatMap(({ serviceTypes }) => serviceTypes)
	];
	return [...new Map(all.map((type) => [type.trim().toLowerCase(), type])).values()];
}

/** What was decided about them, as far as whoever asks may read it. */
export function list(sql: Sql, body: string): Promise<findings.FindingOnFile[]> {
	return findings.list(sql, body, 'gap');
}

/** Judges the services and keeps what was found, as `findings.refreshAll` does for tables. Does nothing for who does not run a body. */
export async function refreshAll(sql: Sql, bodies: string[], on: Day): Promise<void> {
	const mine = await sql<Asked[]>`
		select id, state_code from body where id = any (${bodies}::uuid[]) and id = any (bodies_i_run()) order by id
	`;
	const supply = mine.length > 0 ? await supplyOf(sql) : null;
	if (!supply) return;
	for (const body of mine) {
		const found = (await findWith(sql, supply, body, on)).map(({ key, finding }) => ({
			body: body.id,
			id: key,
			kind: `gap_${finding.kind}`,
			facts: { finding }
		}));
		await keep(sql, found, on);
		await close(sql, [body.id], found, { on, family: 'gap' });
	}
}

/** The same for one body. */
export function refresh(sql: Sql, body: string, on: Day): Promise<void> {
	return refreshAll(sql, [body], on);
}

/** Stores a decision, putting on file first what was found but never written down; false when somebody else was first. */
export const decide = decideIn({ list, refresh });
