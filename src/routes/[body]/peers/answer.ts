import { crisisTemplates } from '#lib/domain/partner/partners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { peersOf, type PeerMatches } from '#lib/domain/state/peers.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as counties from '#lib/server/counties.ts';
import type { KeptTables } from '#lib/server/judged-tables.ts';
import * as states from '#lib/server/states.ts';
import { today } from '../../on.ts';

/** The collaboratives of the state like a body on a day, each judged as its own page judges it; null for other bodies. */
export async function askPeers(
	sql: Sql,
	{ slug, stateCode, stateName }: Body,
	on: Day,
	kept: KeptTables
): Promise<PeerMatches | null> {
	const state = { code: stateCode, name: stateName };
	const [{ tables }, places] = await Promise.all([
		states.find(sql, state, { on, now: today(), template: crisisTemplates[0]!, kept }),
		counties.list(sql, { state: stateCode, on })
	]);
	return peersOf(
		slug,
		tables,
		places.map(({ fips, children, ruralClass }) => {
			return { fips, children, rural: ruralClass === null ? null : ruralClass === 'rural' };
		})
	);
}
