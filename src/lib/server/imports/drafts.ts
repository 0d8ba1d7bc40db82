import type { Note } from '#lib/domain/import/problem.ts';
import type { Sql } from '../connect.ts';
import type { Report } from './report.ts';

/** What was chosen beside the file. */
export type DraftOptions = { sheet?: string; wave?: string; createOrganizations: boolean };

/** What a look at a file found: counts, the first of the notes, and how the file begins. */
export type Findings = Omit<Report, 'refused' | 'warnings'> & {
	refused: Note[];
	refusedRows: number;
	refusedCount: number;
	warnings: Note[];
	sample: string[][];
};

/** A file that was looked at and not yet saved, kept for an hour. */
export type Draft = {
	id: string;
	kind: string;
	bodyId: string | null;
	body: string | null;
	bodyName: string | null;
	fileName: string;
	options: DraftOptions & { found: Findings };
};

const mostNotes = 300;

/** Keeps a file with what was found in it, for the account that brought it; answers its id. */
export async function add(
	sql: Sql,
	account: string,
	draft: {
		kind: string;
		bodyId: string | null;
		fileName: string;
		bytes: Uint8Array;
		options: DraftOptions;
	},
	found: { report: Report; sample: string[][] }
): Promise<string> {
	const options = { ...draft.options, found: shortened(found) };
	const [row] = await sql<{ id: string }[]>`
		insert into import_draft (account_id, kind, body_id, options, file_name, file)
		values (${account}, ${draft.kind}, ${draft.bodyId}, ${sql.json(options as never)}, ${draft.fileName}, ${Buffer.from(draft.bytes)})
		returning id
	`;
	return row!.id;
}

function shortened({ report, sample }: { report: Report; sample: string[][] }): Findings {
	const { refused, warnings } = report;
	return {
		...report,
		refused: refused.slice(0, mostNotes),
		refusedRows: new Set(refused.map(({ row }) => row)).size,
		refusedCount: refused.length,
		warnings: warnings.slice(0, mostNotes),
		sample: sample.map((cells) => cells.slice(0, 30).map((cell) => cell.slice(0, 80)))
	};
}

/** One's own file of the last hour, without its bytes; undefined when there is none. */
export async function find(sql: Sql, id: string): Promise<Draft | undefined> {
	const [draft] = await sql<Draft[]>`
		select d.id, d.kind, d.body_id, b.slug as body, b.name as body_name, d.file_name, d.options
		from import_draft d left join body b on b.id = d.body_id
		where d.id = try_uuid(${id}) and d.made_at > now() - interval '1 hour'
	`;
	return draft;
}

/** The bytes of a file that was kept. */
export async function findBytes(sql: Sql, id: string): Promise<Uint8Array | undefined> {
	const [draft] = await sql<
		{ file: Uint8Array }[]
	>`select file from import_draft where id = try_uuid(${id})`;
	return draft?.file;
}

/** Forgets a file. */
export async function remove(sql: Sql, id: string): Promise<void> {
	await sql`delete from import_draft where id = try_uuid(${id})`;
}
