import { agreementsOn, pairsInForce } from '#lib/domain/agreement/agreements.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { sceneOf, type Beside, type Scene } from '#lib/domain/tie/scene.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import type { Asked } from '../answer.ts';
import { placesIn } from '../draw.ts';
import type { NetworkQuery } from '../query.ts';

// On the scale from 0 to 4: from here on two share information.
const shares = 3;

/** Puts a wave's network on the stage; null where the rule would tell the viewer who disagrees with whom. */
export async function setScene(
	sql: Sql,
	{ answer: { waves: all, wave, strength, pairs }, facts }: Asked,
	query: NetworkQuery,
	{ body, on }: { body: string; on: Day }
): Promise<Scene | null> {
	if (!facts || !wave || !strength || strength.withheld === 'names') return null;
	const [places, grounds, reports, kept] = await Promise.all([
		placesIn(sql, all, wave, facts),
		waves.listGrounds(sql, wave.id, on),
		ties.list(sql, wave.id),
		agreements.list(sql, body)
	]);
	const measured = strength.organizations;
	return sceneOf({
		facts,
		rule: query,
		measured,
		places,
		grounds,
		pairs,
		beside: [...pairsInForce(agreementsOn(kept, on)), ...sharing(reports)]
	});
}

// Both have to say so; a single side is a wish.
function sharing(reports: ties.ReportOnFile[]): Beside[] {
	const said = new Set(
		reports
			.filter(({ dimensions }) => (dimensions.information_sharing ?? 0) >= shares)
			.map(({ from, to }) => `${from} ${to}`)
	);
	return [...said]
		.map((pair) => pair.split(' ') as [string, string])
		.filter(([from, to]) => from < to && said.has(`${to} ${from}`))
		.map(([a, b]) => ({ a, b, overlay: 'sharing' }));
}
