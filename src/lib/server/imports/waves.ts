import { randomUUID } from 'node:crypto';
import { fold } from '#lib/domain/import/fold.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { addRows } from './records.ts';

type Asked = { row: number; wave: string | undefined };
type Wave = { id: string; name: string };

/**
 * The wave that each row belongs to, by row: the one it names, else the one of the order, else the body's latest. A wave
 * that is not there is added; its answers are in the file, so it closes the day it opens.
 */
export async function findWaves(sql: Sql, asked: Asked[], context: Context) {
	const waves = await sql<Wave[]>`
		select id, name from wave where body_id = ${context.bodyId} order by opens_on desc, name desc
	`;
	const usual = context.wave ?? waves[0]?.name ?? context.known.today.slice(0, 4);
	const byName = new Map(waves.map((wave) => [fold(wave.name), wave.id]));
	const fresh: (Wave & { row: number })[] = [];

	for (const { row, wave = usual } of asked) {
		if (byName.has(fold(wave))) continue;
		fresh.push({ id: randomUUID(), name: wave, row });
		byName.set(fold(wave), fresh.at(-1)!.id);
	}
	await addWaves(sql, fresh, context);
	return new Map(asked.map(({ row, wave = usual }) => [row, byName.get(fold(wave))!]));
}

async function addWaves(sql: Sql, fresh: (Wave & { row: number })[], context: Context) {
	const { bodyId, fileName, ledger, known } = context;
	const rows = fresh.map(({ id, name }) => ({
		id,
		body_id: bodyId,
		name,
		instrument: 'levels_of_collaboration',
		opens_on: known.today,
		closes_on: known.today,
		k_min: 5,
		invented: false,
		source: fileName
	}));
	await addRows(sql, 'wave', rows);
	for (const { row, name } of fresh) ledger.warn(row, 'wave', name, 'wave_created');
}
