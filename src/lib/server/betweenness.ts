import type { Sql } from './connect.ts';

// The latest networks; older ones are measured again when somebody asks for them.
const most = 32;

/** Who lies between whom in the network of a fingerprint, as it was measured before; null when it was not. */
export async function find(sql: Sql, fingerprint: string): Promise<Float64Array | null> {
	const [row] = await sql<{ numbers: Uint8Array }[]>`
		select numbers from measured_betweenness where fingerprint = ${fingerprint}
	`;
	return row ? new Float64Array(new Uint8Array(row.numbers).buffer) : null;
}

/** Whether the network of a fingerprint was measured before. */
export async function has(sql: Sql, fingerprint: string): Promise<boolean> {
	const rows = await sql`select from measured_betweenness where fingerprint = ${fingerprint}`;
	return rows.length > 0;
}

/** Keeps what was measured, in place of the oldest. */
export async function add(sql: Sql, fingerprint: string, values: Float64Array): Promise<void> {
	const numbers = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
	await sql`
		insert into measured_betweenness (fingerprint, numbers) values (${fingerprint}, ${numbers})
		on conflict do nothing
	`;
	await sql`
		delete from measured_betweenness where fingerprint in (
			select fingerprint from measured_betweenness order by measured_at desc, fingerprint offset ${most}
		)
	`;
}
