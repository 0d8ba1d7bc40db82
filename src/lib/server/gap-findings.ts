import { cellsOf } from '#lib/domain/access/cells.ts';
import { gapFindings, type JudgedService, type KeptGap } from '#lib/domain/access/gap-findings.ts';
import { gapsOf } from '#lib/domain/access/gaps.ts';
import { usualStandard, type Standard } from '#lib/domain/access/standard.ts';
import { extentOf } from '#lib/domain/place/shape.ts';
import type { Day } from '#lib/domain/place/dates.ts';
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

/**
 * What stands out in whom services reach in the counties of a body, each kind on file or with a standard of the body's own
 * judged by its usual standard; drives by their straight line. Empty without counties or for a very large directory.
 */
export async function find(sql: Sql, body: Asked, on: Day): Promise<KeptGap[]> {
	const counties = await demandPoints.listCounties(sql, body.id, on);
	const [types, known] = [await services.listTypes(sql), await standards.list(sql, body.id)];
	const total = types.reduce((sum, { services }) => sum + services, 0);
	if (counties.length === 0 || total > most) return [];
	const extent = extentOf(counties.flatMap(({ shape }) => shape ?? []));
	const fips = counties.map((county) => county.fips);
	const demand = cellsOf(counties, await demandPoints.listWithin(sql, fips, extent));

	const judged: JudgedService[] = [];
	for (const service of kindsOf(types, known)) {
		const standard = usualStandard(known, service, body.stateCode);
		if (!standard) continue;
		const offered = await services.listOffered(sql, service);
		const gaps = gapsOf(demand, offered, counties, standard);
		judged.push({ service, standard, services: offered.length, gaps });
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

/** Judges the services and keeps what was found, as `findings.refresh` does for the table. Does nothing for who does not run the body. */
export async function refresh(sql: Sql, body: string, on: Day): Promise<void> {
	const [mine] = await sql<Asked[]>`
		select id, state_code from body where id = ${body} and id = any (bodies_i_run())
	`;
	if (!mine) return;
	const found = (await find(sql, mine, on)).map(({ key, finding }) => ({
		body,
		id: key,
		kind: `gap_${finding.kind}`,
		facts: { finding }
	}));
	await keep(sql, found, on);
	await close(sql, [body], found, { on, family: 'gap' });
}

/** Stores a decision, putting on file first what was found but never written down; false when somebody else was first. */
export const decide = decideIn({ list, refresh });
