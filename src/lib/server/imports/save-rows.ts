import type { FromRow, Reading } from '#lib/domain/import/kind.ts';
import type { Refusal } from '#lib/domain/import/problem.ts';
import postgres from 'postgres';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { openLedger } from './ledger.ts';
import type { OpenFile } from './open-file.ts';

type Save = OpenFile['save'];
type Given = Omit<Context, 'ledger'>;

const mostTries = 8;

// Enough for a person to mend at once; a file with more is bad as a whole.
const mostLooks = 500;
const mostBeside = 20_000;

/**
 * Saves the good rows. A row that only the database shows to be wrong is left out and the others are saved again, so that
 * what stays is what the report says. Answers the ledger of the last try and everything refused on the way.
 */
export async function saveGoodRows(sql: Sql, reading: Reading<FromRow>, save: Save, given: Given) {
	const refused = [...reading.refused, ...(await lookFurther(sql, reading, save, given))];
	let entries = reading.entries;

	for (let tries = 0; ; tries++) {
		const ledger = openLedger();
		await sql`savepoint good_rows`;
		await save(sql, entries, { ...given, ledger });
		if (ledger.refused.length === 0) {
			return { ledger, refused, warnings: [...reading.warnings, ...ledger.warnings] };
		}
		await sql`rollback to savepoint good_rows`;
		refused.push(...ledger.refused);
		const bad = new Set(ledger.refused.map(({ row }) => row));
		entries = tries < mostTries ? entries.filter(({ row }) => !bad.has(row)) : [];
	}
}

const lookedUp = new Set([
	'organization_unknown',
	'organization_ambiguous',
	'person_unknown',
	'person_ambiguous'
]);

// A row with a bad cell may also name somebody unknown: better told now than when the first mistake is mended.
async function lookFurther(
	sql: Sql,
	{ entries, doubtful, refused }: Reading<FromRow>,
	save: Save,
	given: Given
) {
	const some = doubtful.slice(0, mostLooks);
	if (some.length === 0 || entries.length > mostBeside) return [];
	const ledger = openLedger();
	await sql`savepoint look_further`;
	try {
		await save(sql, [...entries, ...some], { ...given, ledger });
	} catch (error) {
		if (!(error instanceof postgres.PostgresError)) throw error;
	}
	await sql`rollback to savepoint look_further`;

	const rows = new Set(some.map(({ row }) => row));
	const told = new Set(refused.map(cellOf));
	return ledger.refused.filter(
		(one) => lookedUp.has(one.code) && rows.has(one.row ?? 0) && !told.has(cellOf(one))
	);
}

function cellOf({ row, column }: Refusal) {
	return `${row} ${column}`;
}
