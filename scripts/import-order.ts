import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Sql } from '#lib/server/connect.ts';
import type { Order } from '#lib/server/imports/bring-in.ts';
import { importers } from '#lib/server/imports/kinds.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** Called wrongly: says how to call it rightly. */
export class WrongCall extends Error {}

/** The words and options of a call. */
export type Call = ReturnType<typeof readCall>;

/** Reads the command line. Throws `WrongCall`. */
export function readCall(args: string[]) {
	const text = { type: 'string' } as const;
	const yes = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				body: text,
				wave: text,
				sheet: text,
				lang: text,
				json: yes,
				help: yes,
				'dry-run': yes,
				'accept-valid': yes,
				'create-organizations': yes
			}
		});
	} catch (error) {
		throw new WrongCall(`${(error as Error).message}\n${usage()}`);
	}
}

/** How to call the command. */
export function usage(): string {
	return m.import_console_usage({ kinds: kinds() });
}

/** The kind that a call names. Throws `WrongCall`. */
export function findKind(name = '') {
	const found = importers.get(name);
	if (!found) throw new WrongCall(m.import_console_no_kind({ kind: name, kinds: kinds() }));
	return found.kind;
}

/** What a call orders to be brought in. Throws `WrongCall`. */
export async function orderOf(
	sql: Sql,
	{ values, positionals }: Call,
	today: string
): Promise<Order> {
	const [name, file] = positionals;
	const kind = findKind(name);
	if (!file || positionals.length > 2) throw new WrongCall(usage());
	if (values.wave !== undefined && !hasWaves(kind.name))
		throw new WrongCall(m.import_console_wave_not_needed({ kind: kind.name }));
	return {
		kind: kind.name,
		bodyId: await findBody(sql, kind, values.body),
		fileName: basename(file),
		bytes: await readBytes(file),
		sheet: values.sheet,
		wave: values.wave?.trim() || undefined,
		today,
		dryRun: values['dry-run'] ?? false,
		acceptValid: values['accept-valid'] ?? false,
		createOrganizations: values['create-organizations'] ?? false
	};
}

async function findBody(
	sql: Sql,
	{ name, body }: { name: string; body: string },
	slug: string | undefined
) {
	if (slug !== undefined && body === 'none')
		throw new WrongCall(m.import_console_body_not_needed({ kind: name }));
	if (slug === undefined && body !== 'needed') return null;
	const bodies = await sql<{ id: string; slug: string }[]>`select id, slug from body order by slug`;
	const found = bodies.find((one) => one.slug === slug);
	if (found) return found.id;
	const slugs = bodies.map((one) => one.slug).join(', ');
	throw new WrongCall(
		slug === undefined
			? m.import_console_body_needed({ kind: name, bodies: slugs })
			: m.import_console_no_body({ body: slug, bodies: slugs })
	);
}

async function readBytes(file: string) {
	try {
		// npm changes the folder; the file was named from where the person stands.
		return await readFile(resolve(process.env.INIT_CWD ?? '', file));
	} catch (error) {
		throw new WrongCall(m.import_console_no_file({ file, why: (error as Error).message }));
	}
}

function hasWaves(kind: string) {
	return kind === 'ties' || kind === 'graph';
}

function kinds() {
	return [...importers.keys()].join(', ');
}
