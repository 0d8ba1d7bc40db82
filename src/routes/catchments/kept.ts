import { error } from '@sveltejs/kit';
import * as register from '#lib/server/catchment-register.ts';
import type { Sql } from '#lib/server/connect.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** The catchment with this id; answers 404 when there is none. */
export async function catchmentAt(sql: Sql, id: string): Promise<register.KeptCatchment> {
	return (await register.find(sql, id)) ?? error(404, m.catchments_no_such());
}
