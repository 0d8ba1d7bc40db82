import { randomUUID } from 'node:crypto';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows, batches } from './records.ts';
import type { PlacedService } from './services.ts';

type Area = { kind: string; value: unknown };
type Kept = Area & { id: string; serviceId: string };

/** Keeps the areas a row names as those of its service: counties by one column, others by the other. */
export async function saveAreas(sql: Sql, services: PlacedService[], context: Context) {
	const kept = Map.groupBy(await listAreas(sql, services), ({ serviceId }) => serviceId);
	const fresh: object[] = [];
	const gone: string[] = [];

	for (const { entry, id, before } of services) {
		const { servedCounties, areas } = entry;
		const wanted: Area[] = [
			...(servedCounties ?? []).map((value) => ({ kind: 'county', value })),
			...(areas ?? [])
		];
		const isSaid = ({ kind }: Area) => (kind === 'county' ? servedCounties : areas) !== undefined;
		const own = (kept.get(id) ?? []).filter(isSaid);
		const added = wanted.filter((area) => !own.some((one) => keyOf(one) === keyOf(area)));
		const ended = own.filter((one) => !wanted.some((area) => keyOf(area) === keyOf(one)));
		const home_body_id = context.bodyId;
		fresh.push(
			...added.map((area) => ({ id: randomUUID(), service_id: id, ...area, home_body_id }))
		);
		gone.push(...ended.map((one) => one.id));
		if (added.length + ended.length > 0)
			context.ledger.mark(entry.row, before ? 'changed' : 'added');
	}
	await addRows(sql, 'service_area', fresh);
	for (const some of batches(gone))
		await sql`delete from service_area where id = any (${some}::uuid[])`;
}

function keyOf({ kind, value }: Area) {
	return `${kind} ${JSON.stringify(value)}`;
}

async function listAreas(sql: Sql, services: PlacedService[]): Promise<Kept[]> {
	const found: Kept[] = [];
	for (const some of batches(services.filter(({ before }) => before))) {
		found.push(
			...(await sql<Kept[]>`
				select id, service_id, kind, value from service_area
				where service_id = any (${some.map(({ id }) => id)}::uuid[]) and kind <> 'polygon'
			`)
		);
	}
	return found;
}
